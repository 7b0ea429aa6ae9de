package dti.e2e;

import java.util.Locale;

/** The services a client talks to. */
enum Service {
    FRAMEWORK,
    SCORING,
    EVIDENCE,
    RANKING;

    /** As the local stack names its process. */
    String process() {
        return name().toLowerCase(Locale.ROOT);
    }
}
