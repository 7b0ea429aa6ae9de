package dti.localstack;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the number of events relays have published with the number of records in topics. */
final class TopicCompleteness {

    private static final String PUBLISHED = """
            select h.log, r.position from es.relay r join es.log_head h on h.id = r.log_id where r.position > 0 order by 1""";

    private TopicCompleteness() {}

    /**
     * A topic that holds fewer records than its log's relay has published.
     *
     * @param published number of events
     * @param held number of records
     */
    record Shorter(String database, String log, long published, long held, boolean exists) {

        String sentence() {
            return "Topic " + topic(log) + (exists ? " holds " + held : " is missing, with all") + " of the "
                    + published + " events published from the log " + log;
        }
    }

    /** The name of a log's topic. */
    static String topic(String log) {
        return "dti." + log + ".v1";
    }

    /** The incomplete topics of one database's logs; empty when the database has no logs. */
    static List<Shorter> shorter(Databases.Superuser superuser, String database, Map<String, Long> held)
            throws SQLException {
        List<Shorter> all = new ArrayList<>();
        try (Connection connection = superuser.connect(database);
                Statement statement = connection.createStatement()) {
            if (!hasLogs(statement)) {
                return List.of();
            }
            try (ResultSet rows = statement.executeQuery(PUBLISHED)) {
                while (rows.next()) {
                    String log = rows.getString(1);
                    Optional<Long> records = Optional.ofNullable(held.get(topic(log)));
                    if (records.orElse(0L) < rows.getLong(2)) {
                        all.add(new Shorter(database, log, rows.getLong(2), records.orElse(0L), records.isPresent()));
                    }
                }
            }
        }
        return all;
    }

    /** Whether the database exists and has logs. */
    static boolean hasLogs(Databases.Superuser superuser, String database) {
        try (Connection connection = superuser.connect(database);
                Statement statement = connection.createStatement()) {
            return hasLogs(statement);
        } catch (SQLException e) {
            return false;
        }
    }

    /** A new database has no logs before its service starts. */
    private static boolean hasLogs(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select to_regclass('es.relay') is not null")) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
