package dti.eventstore.park;

import dti.eventsourcing.text.TextRules;
import dti.eventstore.Outages;
import dti.eventstore.work.RunningWork;

/** Tells a failure of one event, which parks its stream, from one that would meet every event. */
public final class EventFaults {

    private static final int REASON_LENGTH_MAX = 2_000;

    /** A chain of causes may be a ring. */
    private static final int CAUSES_MAX = 20;

    private EventFaults() {}

    /** False for outages, for a process that cannot be relied on, and for code that is missing or does not fit together. */
    public static boolean isOfEvent(Throwable failure) {
        return !Outages.isOutage(failure) && !RunningWork.isFatal(failure) && !isOfCode(failure);
    }

    /** The failure in words that can be stored and printed, at most 2,000 characters. */
    public static String reason(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; depth < CAUSES_MAX && cause.getMessage() == null && cause.getCause() != null; depth++) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        String text = TextRules.printable(message == null ? cause.getClass().getSimpleName() : message);
        return text.length() <= REASON_LENGTH_MAX ? text : text.substring(0, REASON_LENGTH_MAX);
    }

    private static boolean isOfCode(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < CAUSES_MAX; depth++) {
            if (cause instanceof LinkageError) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
