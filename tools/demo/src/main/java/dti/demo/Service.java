package dti.demo;

import java.net.URI;

/** The four services, with their URLs from the environment. */
enum Service {
    FRAMEWORK("DTI_URL_FRAMEWORK", "http://127.0.0.1:8081"),
    SCORING("DTI_URL_SCORING", "http://127.0.0.1:8082"),
    EVIDENCE("DTI_URL_EVIDENCE", "http://127.0.0.1:8083"),
    RANKING("DTI_URL_RANKING", "http://127.0.0.1:8084");

    private final String variable;
    private final String standard;

    Service(String variable, String standard) {
        this.variable = variable;
        this.standard = standard;
    }

    URI at(String path) {
        String base = System.getenv(variable);
        return URI.create((base == null || base.isBlank() ? standard : base) + path);
    }
}
