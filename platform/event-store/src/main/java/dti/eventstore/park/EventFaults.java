package dti.eventstore.park;

import dti.eventsourcing.text.TextRules;
import dti.eventstore.Causes;
import dti.eventstore.Outages;
import dti.eventstore.work.RunningWork;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Distinguishes a failure of one event, which parks its stream, from a failure that any event would meet. */
public final class EventFaults {

    private static final int REASON_LENGTH_MAX = 2_000;

    private EventFaults() {}

    /** Returns false for outages, for an unreliable process, and for missing or incompatible code. */
    public static boolean isOfEvent(Throwable failure) {
        return !Outages.isOutage(failure)
                && !RunningWork.isFatal(failure)
                && Causes.of(failure).stream().noneMatch(LinkageError.class::isInstance);
    }

    /**
     * Processes events, and handles a failure that is an event's.
     *
     * @param isOfEvent whether a failure is an event's; other failures are thrown
     * @return true when the attempt succeeded, false when its failure was handled
     */
    public static boolean attempt(
            Runnable attempt, Predicate<RuntimeException> isOfEvent, Consumer<RuntimeException> handler) {
        try {
            attempt.run();
            return true;
        } catch (RuntimeException e) {
            if (!isOfEvent.test(e)) {
                throw e;
            }
            handler.accept(e);
            return false;
        }
    }

    /**
     * Returns the outermost message of a failure and its causes, or the innermost cause's class name when there is no
     * message: storable and printable, at most 2,000 characters.
     */
    public static String reason(Throwable failure) {
        List<Throwable> causes = Causes.of(failure);
        Throwable cause = causes.stream()
                .filter(each -> each.getMessage() != null)
                .findFirst()
                .orElse(causes.getLast());
        String message = cause.getMessage();
        String text = TextRules.printable(message == null ? cause.getClass().getSimpleName() : message);
        return text.length() <= REASON_LENGTH_MAX ? text : text.substring(0, REASON_LENGTH_MAX);
    }
}
