package dti.scoring.replays.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A replay as its row tells it.
 *
 * @param shadow whether its recomputed rows are still there
 * @param decision the last command of an administrator; null before the first
 */
public record Replay(
        UUID id,
        Scope scope,
        State state,
        Request request,
        Pass pass,
        Progress progress,
        boolean shadow,
        @Nullable Decision decision) {

    /** The same, looked at in another pass. */
    public Replay within(Pass other) {
        return new Replay(id, scope, state, request, other, progress, shadow, decision);
    }

    /** The way of a replay. */
    public enum State {
        RUNNING,
        PAUSED,
        FINISHED,
        SWAPPING,
        SWAPPED,
        REVERTED,
        DISCARDED;

        public String wire() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static State ofWire(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /** What is replayed: a submission, a campaign or, with neither, everything. */
    public record Scope(@Nullable String campaign, @Nullable String unit) {

        private static final String LAST = "\uffff";

        /** Every stream of the scope is this text or comes after it, and comes before {@link #before()}. */
        public String from() {
            return campaign == null ? "" : unit == null ? campaign + "/" : stream();
        }

        public String before() {
            return campaign == null ? LAST : unit == null ? campaign + "0" : stream() + "\u0001";
        }

        private String stream() {
            return campaign + "/" + unit;
        }
    }

    /**
     * Who asked, when, and with which version of the rules it is recomputed.
     *
     * @param number replays are numbered as they were asked for
     */
    public record Request(long number, String by, Instant at, String rulesVersion) {}

    /**
     * What is compared now: events after one position up to another, stream by stream.
     *
     * @param cursor the last stream that is done; empty before the first
     */
    public record Pass(int number, long from, long until, String cursor) {}

    /**
     * How far it is.
     *
     * @param eventsTotal as counted at the start; more may come meanwhile
     */
    public record Progress(
            long events,
            long eventsTotal,
            long submissions,
            long workedMillis,
            @Nullable Instant finishedAt) {}

    /** Swapping, or taking that back. */
    public record Decision(String by, Instant at, String reason) {}
}
