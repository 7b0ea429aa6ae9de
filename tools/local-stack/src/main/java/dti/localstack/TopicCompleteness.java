package dti.localstack;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what relays say they have sent with what the topics hold. */
final class TopicCompleteness {

    private static final String TOLD = """
            select h.log, r.position from es.relay r join es.log_head h on h.id = r.log_id where r.position > 0 order by 1""";

    private TopicCompleteness() {}

    /**
     * A topic that holds fewer records than its log was told to have sent.
     *
     * @param told how many events
     * @param held how many records
     * @param exists whether there is such a topic at all
     */
    record Shorter(String database, String log, long told, long held, boolean exists) {

        String sentence() {
            return "Topic " + topic(log) + (exists ? " holds " + held : " is not there, and of") + " of the " + told
                    + " events the log " + log + " has told" + (exists ? "" : " none is left");
        }
    }

    /** After which the topic of a log is called. */
    static String topic(String log) {
        return "dti." + log + ".v1";
    }

    /** In the order of the databases. */
    static List<Shorter> shorter(Databases.Superuser superuser, String database, Map<String, Long> held)
            throws SQLException {
        List<Shorter> all = new ArrayList<>();
        try (Connection connection = superuser.connect(database);
                Statement statement = connection.createStatement()) {
            if (!hasLogs(statement)) {
                return List.of();
            }
            try (ResultSet rows = statement.executeQuery(TOLD)) {
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

    /** Whether it is there and has logs. */
    static boolean hasLogs(Databases.Superuser superuser, String database) {
        try (Connection connection = superuser.connect(database);
                Statement statement = connection.createStatement()) {
            return hasLogs(statement);
        } catch (SQLException e) {
            return false;
        }
    }

    /** A database made just now has none yet. */
    private static boolean hasLogs(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select to_regclass('es.relay') is not null")) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
