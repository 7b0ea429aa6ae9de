package dti.eventstore;

import dti.eventstore.schema.EventStoreSchema;
import dti.localstack.FreshDatabase;
import dti.localstack.TestServers;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A new database on a real server, with both roles, the schema and some logs. */
public final class TestDatabase implements AutoCloseable {

    private static final Vertx VERTX = Vertx.vertx();
    private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

    static {
        MIGRATIONS.setLevel(Level.WARNING); // a run creates about a hundred databases
    }

    private final FreshDatabase fresh = TestServers.obtain().freshDatabase("event_store");
    private final Pool pool;

    private TestDatabase(String... logs) {
        migrate(logs);
        pool = newPool(8);
    }

    public static TestDatabase with(String... logs) {
        return new TestDatabase(logs);
    }

    /** The pool of the app role. */
    public Pool pool() {
        return pool;
    }

    /** Creates another pool of the app role. The caller closes it. */
    public Pool newPool(int size) {
        PgConnectOptions options = new PgConnectOptions()
                .setHost(fresh.host())
                .setPort(fresh.port())
                .setDatabase(fresh.name())
                .setUser(fresh.app())
                .setPassword(fresh.appPassword())
                .setCachePreparedStatements(true);
        return Pool.newInstance(PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(size))
                .connectingTo(options)
                .using(VERTX)
                .build());
    }

    /** Migrates as the owner. */
    public void migrate(String... logs) {
        EventStoreSchema.migrate(ownerOf(), fresh.app(), logs);
    }

    public EventStoreSchema.Database ownerOf() {
        return new EventStoreSchema.Database(fresh.jdbcUrl(), fresh.owner(), fresh.ownerPassword());
    }

    public String app() {
        return fresh.app();
    }

    /** Runs statements as superuser. */
    public void asSuperuser(String sql) {
        try (Connection connection = TestServers.obtain().connect(fresh.name());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        pool.closeAndAwait();
    }
}
