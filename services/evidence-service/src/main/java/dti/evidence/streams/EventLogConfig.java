package dti.evidence.streams;

import io.smallrye.config.ConfigMapping;

/** Who owns the schema of the event log in this service's database, and who may use it. */
@ConfigMapping(prefix = "dti.event-log")
public interface EventLogConfig {

    /** JDBC address of the service's database. */
    String jdbcUrl();

    /** The role that owns schema {@code es} and migrates it at start. */
    String owner();

    /** The owner's password. */
    String ownerPassword();

    /** The role of the reactive pool; it may only select and execute. */
    String appRole();
}
