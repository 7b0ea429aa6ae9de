package dti.eventstore.schema;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;

/** Migrates schema {@code es} of a database, forward only, with its own Flyway history. */
public final class EventStoreSchema {

    public static final String SCHEMA = "es";

    private static final Pattern ROLE = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    private EventStoreSchema() {}

    /**
     * Migrates the schema and creates missing logs.
     *
     * @param owner connects as the role that owns the schema
     * @param appRole the role of the reactive pool; it may only select and execute
     */
    public static void migrate(DataSource owner, String appRole, String... logs) {
        migrate(Flyway.configure().dataSource(owner), appRole, logs);
    }

    /** As {@link #migrate(DataSource, String, String...)}, with the owner's address and credentials. */
    public static void migrate(Database owner, String appRole, String... logs) {
        ClassLoader loader = EventStoreSchema.class.getClassLoader();
        FluentConfiguration flyway =
                Flyway.configure(loader).dataSource(owner.jdbcUrl(), owner.user(), owner.password());
        migrate(flyway, appRole, logs);
    }

    private static void migrate(FluentConfiguration flyway, String appRole, String... logs) {
        if (!ROLE.matcher(appRole).matches()) {
            throw new IllegalArgumentException("not a role name: " + appRole);
        }
        FluentConfiguration configured = flyway.schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .createSchemas(true)
                .table("schema_history")
                .resourceProvider(new SchemaFiles())
                .javaMigrationClassProvider(List::<Class<? extends JavaMigration>>of)
                .placeholders(Map.of("appRole", appRole));
        configured.load().migrate();
        LogCreation.create(configured.getDataSource(), logs);
    }

    /** The address of a database and the credentials of its schema's owner. */
    public record Database(String jdbcUrl, String user, String password) {

        /** Does not contain the password. */
        @Override
        public String toString() {
            return jdbcUrl + " as " + user;
        }
    }
}
