package dti.localstack;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The four services, each with its port and its database. */
enum Service {
    FRAMEWORK(8081),
    SCORING(8082),
    EVIDENCE(8083),
    RANKING(8084);

    private final int defaultPort;

    Service(int defaultPort) {
        this.defaultPort = defaultPort;
    }

    /** Name of the service and of its database. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Service> named(String id) {
        return Arrays.stream(values())
                .filter(service -> service.id().equals(id))
                .findFirst();
    }

    Port port() {
        return Port.of("DTI_PORT_" + name(), defaultPort);
    }

    /** The directory of the packaged application. */
    Path built(Path root) {
        return root.resolve("services").resolve(id() + "-service").resolve("target/quarkus-app");
    }
}
