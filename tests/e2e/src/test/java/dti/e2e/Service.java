package dti.e2e;

import java.util.Locale;

/** The four services. */
enum Service {
    FRAMEWORK,
    SCORING,
    EVIDENCE,
    RANKING;

    /** The name of its process in the local stack. */
    String process() {
        return name().toLowerCase(Locale.ROOT);
    }
}
