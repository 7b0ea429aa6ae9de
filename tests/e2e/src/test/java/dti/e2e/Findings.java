package dti.e2e;

import java.util.ArrayList;
import java.util.List;

/** Violations of three kinds. */
final class Findings {

    /** Shown violations per kind. */
    private static final int SHOWN_MAX = 10;

    private final List<String> lost = new ArrayList<>();
    private final List<String> duplicated = new ArrayList<>();
    private final List<String> drift = new ArrayList<>();

    /** Acknowledged, but missing or incomplete. */
    void lost(String what) {
        lost.add(what);
    }

    /** Recorded more often than it happened. */
    void duplicated(String what) {
        duplicated.add(what);
    }

    /** Two places that should agree differ. */
    void drift(String what) {
        drift.add(what);
    }

    void drift(long count, String what) {
        for (long i = 0; i < count; i++) {
            drift.add(what);
        }
    }

    List<String> lost() {
        return lost;
    }

    List<String> duplicated() {
        return duplicated;
    }

    List<String> drift() {
        return drift;
    }

    /** The first violations of each kind, one per line. */
    String shown() {
        List<String> shown = new ArrayList<>();
        lost.stream().limit(SHOWN_MAX).map(what -> "lost: " + what).forEach(shown::add);
        duplicated.stream().limit(SHOWN_MAX).map(what -> "duplicated: " + what).forEach(shown::add);
        drift.stream().limit(SHOWN_MAX).map(what -> "drift: " + what).forEach(shown::add);
        return String.join("\n", shown);
    }
}
