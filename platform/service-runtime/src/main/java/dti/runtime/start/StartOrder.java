package dti.runtime.start;

/** The order in which a service starts. */
public final class StartOrder {

    /** Schema of logs and offsets: before every other observer of the start. */
    public static final int MIGRATION = 1;

    /** Whatever reads or writes logs: after the migration, before the service is ready. */
    public static final int AFTER_MIGRATION = 100;

    /** Whatever looks after the work others have started. */
    public static final int AFTER_ALL_WORK = 10_000;

    private StartOrder() {}
}
