package dti.localstack;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Names test databases by prefix, time in milliseconds, process id and number, so that old ones can be found and
 * dropped.
 */
final class FreshNames {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final int RADIX = 36;

    /** No test run of one module takes longer. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private static final String UNUSED = """
            SELECT datname
              FROM pg_database
             WHERE datname LIKE ? || '\\_%'
               AND NOT EXISTS (SELECT 1 FROM pg_stat_activity WHERE pg_stat_activity.datname = pg_database.datname)
            """;

    private FreshNames() {}

    static String next(String prefix) {
        String time = Long.toString(System.currentTimeMillis(), RADIX);
        long process = ProcessHandle.current().pid();
        return prefix + "_" + time + "_" + Long.toString(process, RADIX) + "_" + NEXT.incrementAndGet();
    }

    static void dropForgotten(String prefix, Databases.Superuser superuser) {
        try (Connection connection = superuser.connect("postgres")) {
            for (String database : unused(connection, prefix)) {
                if (isForgotten(prefix, database)) {
                    drop(connection, database);
                }
            }
        } catch (SQLException e) {
            throw new StackException("Cannot drop old databases: " + e.getMessage(), e);
        }
    }

    private static List<String> unused(Connection connection, String prefix) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(UNUSED)) {
            query.setString(1, prefix);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }

    private static boolean isForgotten(String prefix, String database) {
        String[] parts = database.substring(prefix.length() + 1).split("_", -1);
        if (parts.length != 3) {
            return false;
        }
        long made = Long.parseLong(parts[0], RADIX);
        return System.currentTimeMillis() - made > FORGOTTEN_AFTER.toMillis();
    }

    private static void drop(Connection connection, String database) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + database);
            statement.execute("DROP ROLE IF EXISTS " + database + "_owner");
            statement.execute("DROP ROLE IF EXISTS " + database + "_app");
        }
    }
}
