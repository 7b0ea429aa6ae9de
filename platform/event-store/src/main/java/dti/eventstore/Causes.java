package dti.eventstore;

import java.util.ArrayList;
import java.util.List;

/** The causes of a failure. */
public final class Causes {

    /** A chain of causes may be a cycle. */
    private static final int DEPTH_MAX = 20;

    private Causes() {}

    /** Returns the failure and its causes, outermost first, at most 20. */
    public static List<Throwable> of(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && causes.size() < DEPTH_MAX; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
