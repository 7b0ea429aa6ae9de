package dti.ranking.wiring;

import io.smallrye.config.ConfigMapping;

/** Where what consumers remember is brought up to date: the owner's road, used only at start. */
@ConfigMapping(prefix = "dti.event-log")
public interface EventStoreConfig {

    /** JDBC address of this service's database. */
    String jdbcUrl();

    /** The role that owns the schema. */
    String owner();

    /** The owner's password. */
    String ownerPassword();

    /** The role of the reactive pool, which may read the schema and execute its functions, and nothing else. */
    String appRole();
}
