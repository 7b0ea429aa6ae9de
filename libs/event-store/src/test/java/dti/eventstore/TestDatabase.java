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

/** A fresh database with both roles and the schema, on the server the tests of this tree share. */
public final class TestDatabase implements AutoCloseable {

    private static final TestServers SERVERS = TestServers.obtain();
    private static final Vertx VERTX = Vertx.vertx();

    private final FreshDatabase database = SERVERS.freshDatabase("es");
    private final Pool pool;

    private TestDatabase(String... logs) {
        EventStoreSchema.migrate(
                new EventStoreSchema.Database(jdbcUrl(), database.owner(), database.ownerPassword()),
                database.app(),
                logs);
        pool = newPool(8);
    }

    public static TestDatabase with(String... logs) {
        return new TestDatabase(logs);
    }

    /** As the app role. */
    public Pool pool() {
        return pool;
    }

    public Pool newPool(int size) {
        PgConnectOptions options = new PgConnectOptions()
                .setHost(database.host())
                .setPort(database.port())
                .setDatabase(database.name())
                .setUser(database.app())
                .setPassword(database.appPassword());
        return Pool.newInstance(PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(size))
                .connectingTo(options)
                .using(VERTX)
                .build());
    }

    public String jdbcUrl() {
        return database.jdbcUrl();
    }

    public String owner() {
        return database.owner();
    }

    public String app() {
        return database.app();
    }

    /** Runs statements as the one role nothing can stop. */
    public void asSuperuser(String sql) {
        try (Connection connection = SERVERS.connect(database.name());
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
