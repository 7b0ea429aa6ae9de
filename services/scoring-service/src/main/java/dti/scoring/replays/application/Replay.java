package dti.scoring.replays.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A replay, as stored in its row.
 *
 * @param shadow whether its recomputed rows still exist
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

    /** Returns a copy with another pass. */
    public Replay within(Pass other) {
        return new Replay(id, scope, state, request, other, progress, shadow, decision);
    }

    /** The states of a replay. */
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

    /** The scope of a replay: a submission, a campaign or, with neither, everything. */
    public record Scope(@Nullable String campaign, @Nullable String unit) {

        private static final String LAST = "\uffff";

        /**
         * Returns the lower bound, included, of the names of the scope's streams; the upper bound, excluded, is
         * {@link #before()}.
         */
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
     * The request: its author, its time, and the version of the rules to recompute with.
     *
     * @param number replays are numbered in the order of their requests
     */
    public record Request(long number, String by, Instant at, String rulesVersion) {}

    /**
     * The range under comparison: events after one position up to another, stream by stream.
     *
     * @param cursor the last finished stream; empty before the first
     */
    public record Pass(int number, long from, long until, String cursor) {}

    /**
     * The progress of a replay.
     *
     * @param eventsTotal as counted at the start; more events may follow meanwhile
     */
    public record Progress(
            long events,
            long eventsTotal,
            long submissions,
            long workedMillis,
            @Nullable Instant finishedAt) {}

    /** A swap or its reversal. */
    public record Decision(String by, Instant at, String reason) {}
}
