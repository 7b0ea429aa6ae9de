package dti.runtime.logs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Configures the migration of the schema of logs and offsets. The owner's role is used only at start. */
@ConfigMapping(prefix = "dti.event-log")
public interface EventLogConfig {

    /** JDBC address of this service's database. */
    @WithDefault("${quarkus.datasource.jdbc.url}")
    String jdbcUrl();

    /** The role that owns the schema. */
    @WithDefault("${quarkus.flyway.username}")
    String owner();

    /** The owner's password. */
    @WithDefault("${quarkus.flyway.password}")
    String ownerPassword();

    /** The role of the reactive pool, which may read the logs and execute their functions, and nothing else. */
    @WithDefault("${quarkus.datasource.username}")
    String appRole();
}
