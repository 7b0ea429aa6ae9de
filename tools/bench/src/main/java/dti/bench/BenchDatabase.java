package dti.bench;

import dti.eventstore.schema.EventStoreSchema;
import dti.localstack.FreshDatabase;
import dti.localstack.TestServers;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

/** A new durable database with the log and the plain table it is compared with. */
final class BenchDatabase implements AutoCloseable {

    static final String LOG = "submissions";

    /** The usual table of events: an identity, and versions that are unique per stream. */
    private static final String PLAIN_TABLE = """
            create table plain_event (
                id          bigint generated always as identity primary key,
                stream      text not null,
                version     bigint not null,
                type        text not null,
                recorded_at timestamptz not null default clock_timestamp(),
                payload     text not null,
                unique (stream, version)
            )""";

    private final FreshDatabase fresh = TestServers.obtain().freshDatabase("bench");
    private final Vertx vertx = Vertx.vertx();
    private final Pool pool;

    BenchDatabase() throws SQLException {
        EventStoreSchema.migrate(
                new EventStoreSchema.Database(fresh.jdbcUrl(), fresh.owner(), fresh.ownerPassword()), fresh.app(), LOG);
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            statement.execute(PLAIN_TABLE);
        }
        requireDurable();
        PgConnectOptions options = new PgConnectOptions()
                .setHost(fresh.host())
                .setPort(fresh.port())
                .setDatabase(fresh.name())
                .setUser(fresh.app())
                .setPassword(fresh.appPassword())
                .setCachePreparedStatements(true);
        pool = Pool.newInstance(PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(8))
                .connectingTo(options)
                .using(vertx)
                .build());
    }

    Pool pool() {
        return pool;
    }

    Connection owner() throws SQLException {
        return DriverManager.getConnection(fresh.jdbcUrl(), fresh.owner(), fresh.ownerPassword());
    }

    @Override
    public void close() {
        pool.closeAndAwait();
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    private void requireDurable() throws SQLException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement();
                var rows = statement.executeQuery(
                        "select current_setting('fsync') = 'on' and current_setting('synchronous_commit') = 'on'")) {
            rows.next();
            if (!rows.getBoolean(1)) {
                throw new IllegalStateException(
                        "this server does not wait for the disk, so the numbers would mean nothing");
            }
        }
    }
}
