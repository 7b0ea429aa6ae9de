package dti.runtime.start;

/** The order in which a service starts. */
public final class StartOrder {

    /** Schema of logs and offsets: before every other observer of the start. */
    public static final int MIGRATION = 1;

    /** The start of reading and writing logs: after the migration, before the service is ready. */
    public static final int AFTER_MIGRATION = 100;

    /** The start of supervision, after all supervised work has started. */
    public static final int AFTER_ALL_WORK = 10_000;

    private StartOrder() {}
}
