package dti.framework.publishing.application;

import io.smallrye.config.ConfigMapping;

/** Where the event log's schema is brought up to date: the owner's road, used only at start. */
@ConfigMapping(prefix = "dti.event-log")
public interface EventLogConfig {

    /** JDBC address of this service's database. */
    String jdbcUrl();

    /** The role that owns the schema. */
    String owner();

    /** The owner's password. */
    String ownerPassword();

    /** The role of the reactive pool, which may read the log and execute its functions, and nothing else. */
    String appRole();
}
