package dti.e2e;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * One fault of a process or a link.
 *
 * @param quietMillis pause before the fault
 * @param victim a process, a link, or a {@link Moment}
 * @param millis duration of the fault
 */
record Fault(int quietMillis, Kind kind, String victim, int millis) {

    private static final int QUIET_MILLIS_MAX = 3_000;
    private static final int STOPPED_MILLIS_MAX = 6_000;

    /** Longer than every lease (10 s), transaction (15 s) and time-out of a request (20 s). */
    private static final int STOPPED_LONG_MILLIS_MIN = 25_000;

    private static final int STOPPED_LONG_MILLIS_MAX = 45_000;

    /** A shorter run has no long stops, because it could not wait for the last one. */
    private static final long PATIENT_SECONDS_MIN = 120;

    private static final int STARVED_MILLIS_MAX = 12_000;
    private static final int AWAY_MILLIS_MAX = 3_000;
    private static final int DELAY_MILLIS_MAX = 200;

    /** Longer than any wait for a lock. */
    private static final int STRANDED_MILLIS_MAX = 15_000;

    private static final List<Kind> LINK_FAULTS =
            List.of(Kind.CUT, Kind.REFUSED, Kind.FROZEN, Kind.FROZEN_AND_CUT, Kind.STRANDED, Kind.DELAYED);

    private static final List<Kind> PROCESS_FAULTS = List.of(Kind.KILLED, Kind.STOPPED, Kind.ENDED, Kind.STARVED);
    private static final List<Kind> ALL_PROCESS_FAULTS =
            List.of(Kind.KILLED, Kind.STOPPED, Kind.ENDED, Kind.STARVED, Kind.STOPPED_FOR_LONG);
    private static final List<String> SERVICES =
            Arrays.stream(Service.values()).map(Service::process).toList();

    /** Faults of processes, of links, and in moments. */
    enum Kind {
        KILLED("killed"),
        STOPPED("stopped for a while"),
        STOPPED_FOR_LONG("stopped for long"),
        /** The process runs out of memory, and ends by itself or is killed. */
        STARVED("with a small heap"),
        ENDED("asked to end"),
        KILLED_IN_A_MOMENT("killed in a moment"),
        CUT("cut"),
        REFUSED("refused for a while"),
        FROZEN("frozen for a while"),
        FROZEN_AND_CUT("frozen, then cut"),
        /** The server does not learn that its client is gone. */
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
     * Draws a fault: of five, two hit processes, two hit links, and one comes in a moment. The same random numbers give
     * the same faults.
     *
     * @param seconds duration of the whole run
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

    /** The delay of each piece of data on a delayed link. */
    int delayMillis() {
        return 1 + millis % DELAY_MILLIS_MAX;
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
