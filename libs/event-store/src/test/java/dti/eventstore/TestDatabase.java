package dti.eventstore;

import dti.eventstore.schema.EventStoreSchema;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A fresh database with both roles and the schema, on the one server of this JVM. */
public final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Vertx VERTX = Vertx.vertx();

    private final String name = "es_" + NUMBER.incrementAndGet();
    private final Pool pool;

    private TestDatabase(String... logs) {
        asSuperuser("postgres", "create database " + name);
        asSuperuser(
                name,
                "create role " + name + "_owner login; create role " + name + "_app login;" + "alter database " + name
                        + " owner to " + name + "_owner");
        EventStoreSchema.migrate(
                new EventStoreSchema.Database(jdbcUrl(), name + "_owner", "none"), name + "_app", logs);
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
                .setHost("localhost")
                .setPort(Server.POSTGRES.getPort())
                .setDatabase(name)
                .setUser(name + "_app");
        return Pool.newInstance(PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(size))
                .connectingTo(options)
                .using(VERTX)
                .build());
    }

    public String jdbcUrl() {
        return jdbcUrl(name);
    }

    public String owner() {
        return name + "_owner";
    }

    public String app() {
        return name + "_app";
    }

    /** Runs statements as the one role nothing can stop. */
    public void asSuperuser(String sql) {
        asSuperuser(name, sql);
    }

    @Override
    public void close() {
        pool.closeAndAwait();
    }

    private static void asSuperuser(String database, String sql) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl(database), "postgres", "none");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + Server.POSTGRES.getPort() + "/" + database;
    }

    /** Started when first needed; stopped by its own hook when the JVM ends. */
    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
