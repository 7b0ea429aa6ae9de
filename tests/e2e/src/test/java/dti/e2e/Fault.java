package dti.e2e;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Something bad that happens to a process or a link for a while.
 *
 * @param quietMillis of peace before it
 * @param kind what
 * @param victim whom: a process, a link, or a {@link Moment}
 * @param millis how long
 */
record Fault(int quietMillis, Kind kind, String victim, int millis) {

    private static final int QUIET_MILLIS_MAX = 3_000;
    private static final int STOPPED_MILLIS_MAX = 6_000;

    /** Longer than every lease (10 s), transaction (15 s) and time-out of a request (20 s). */
    private static final int STOPPED_LONG_MILLIS_MIN = 25_000;

    private static final int STOPPED_LONG_MILLIS_MAX = 45_000;

    /** A run that cannot wait so long for its last fault has none of them. */
    private static final long PATIENT_SECONDS_MIN = 120;

    private static final int STARVED_MILLIS_MAX = 12_000;
    private static final int AWAY_MILLIS_MAX = 3_000;
    private static final int DELAY_MILLIS_MAX = 200;

    /** Longer than anybody waits for a lock. */
    private static final int STRANDED_MILLIS_MAX = 15_000;

    private static final List<Kind> LINK_FAULTS =
            List.of(Kind.CUT, Kind.REFUSED, Kind.FROZEN, Kind.FROZEN_AND_CUT, Kind.STRANDED, Kind.DELAYED);

    private static final List<Kind> PROCESS_FAULTS = List.of(Kind.KILLED, Kind.STOPPED, Kind.ENDED, Kind.STARVED);
    private static final List<Kind> ALL_PROCESS_FAULTS =
            List.of(Kind.KILLED, Kind.STOPPED, Kind.ENDED, Kind.STARVED, Kind.STOPPED_FOR_LONG);
    private static final List<String> SERVICES =
            Arrays.stream(Service.values()).map(Service::process).toList();

    /** To processes, to links, and in moments. */
    enum Kind {
        KILLED("killed"),
        STOPPED("stopped for a while"),
        STOPPED_FOR_LONG("stopped for long"),
        /** It runs out of memory, and ends by itself or is killed. */
        STARVED("with a small heap"),
        ENDED("asked to end"),
        KILLED_IN_A_MOMENT("killed in a moment"),
        CUT("cut"),
        REFUSED("refused for a while"),
        FROZEN("frozen for a while"),
        FROZEN_AND_CUT("frozen, then cut"),
        /** The server is not told that its client is gone. */
        STRANDED("stranded"),
        DELAYED("delayed for a while");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * Two of five to processes, two to links, one in a moment. The same random numbers give the same faults.
     *
     * @param seconds of the whole run
     */
    static Fault next(Random random, long seconds) {
        int quiet = random.nextInt(QUIET_MILLIS_MAX);
        return switch (random.nextInt(5)) {
            case 0, 1 -> ofProcess(quiet, random, seconds >= PATIENT_SECONDS_MIN);
            case 2 ->
                new Fault(
                        quiet,
                        Kind.KILLED_IN_A_MOMENT,
                        one(List.of(Moment.values()), random).name(),
                        0);
            default -> ofLink(quiet, random);
        };
    }

    private static Fault ofProcess(int quiet, Random random, boolean patient) {
        Kind kind = one(patient ? ALL_PROCESS_FAULTS : PROCESS_FAULTS, random);
        List<String> victims = kind == Kind.STARVED ? SERVICES : StackProcesses.NAMES;
        return new Fault(quiet, kind, one(victims, random), millis(kind, random));
    }

    private static int millis(Kind kind, Random random) {
        return switch (kind) {
            case STOPPED -> random.nextInt(STOPPED_MILLIS_MAX);
            case STOPPED_FOR_LONG -> random.nextInt(STOPPED_LONG_MILLIS_MIN, STOPPED_LONG_MILLIS_MAX);
            case STARVED -> random.nextInt(STARVED_MILLIS_MAX);
            default -> random.nextInt(AWAY_MILLIS_MAX);
        };
    }

    private static Fault ofLink(int quiet, Random random) {
        Kind kind = one(LINK_FAULTS, random);
        int millisMax = kind == Kind.STRANDED ? STRANDED_MILLIS_MAX : STOPPED_MILLIS_MAX;
        return new Fault(quiet, kind, one(Link.ALL, random).toString(), random.nextInt(millisMax));
    }

    /** How much later each piece comes on a delayed link. */
    int delayMillis() {
        return 1 + millis % DELAY_MILLIS_MAX;
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
