package dti.e2e;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs statements as PostgreSQL's superuser, to break databases under running services. */
record Superuser(Path home, String port) {

    void execute(String database, String... statements) {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
        String password = Programs.text(home.resolve("keys/postgres-superuser")).strip();
        try (Connection connection = DriverManager.getConnection(url, "postgres", password);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(database + ": " + e.getMessage(), e);
        }
    }

    /** Ends all connections and renames a database. */
    void rename(String database, String to) {
        execute(
                "postgres",
                "ALTER DATABASE " + database + " ALLOW_CONNECTIONS false",
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + database + "'",
                "ALTER DATABASE " + database + " RENAME TO " + to,
                "ALTER DATABASE " + to + " ALLOW_CONNECTIONS true");
    }
}
