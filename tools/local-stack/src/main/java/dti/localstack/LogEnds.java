package dti.localstack;

import dti.localstack.BackupManifest.LogEnd;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads where the logs of all databases end, and prepares restored logs. */
final class LogEnds {

    private static final String ENDS = """
            select h.log, h.position, h.generation, coalesce(encode(e.hash, 'hex'), '') as hash
            from es.log_head h left join es.event e on e.log_id = h.id and e.position = h.position order by h.log""";
    private static final String AT = """
            select encode(e.hash, 'hex') from es.event e join es.log_head h on h.id = e.log_id
            where h.log = ? and e.position = ?""";
    private static final String COUNTED = """
            select (select count(*) from es.event e where e.log_id = h.id) = h.position from es.log_head h where h.log = ?""";

    private final Databases.Superuser superuser;
    private final List<String> databases;

    LogEnds(Databases.Superuser superuser, List<String> databases) {
        this.superuser = superuser;
        this.databases = databases;
    }

    List<LogEnd> read() {
        List<LogEnd> ends = new ArrayList<>();
        for (String database : databases) {
            within(database, connection -> read(database, connection, ends));
        }
        return ends;
    }

    /**
     * Fails unless each log holds the event at its recorded end, with the same hash, and has no gap between positions.
     */
    void requireAtLeast(List<LogEnd> expected) {
        for (LogEnd end : expected) {
            within(end.database(), connection -> {
                boolean dense = "t".equals(text(connection, COUNTED, end.log()));
                String hash = end.position() == 0 ? "" : text(connection, AT, end.log(), end.position());
                if (!dense || !end.hash().equals(hash)) {
                    throw new StackException(
                            "The restored log " + end.log() + " is not what was backed up: at position "
                                    + end.position() + " its hash is "
                                    + (hash == null ? "missing" : hash) + ", not " + end.hash());
                }
            });
        }
    }

    /**
     * Raises the generation of each log and rewinds its relay. Events published after the backup are not in the
     * restored logs: the higher generation tells readers so, and the relays fill the new topics from the beginning.
     */
    void beginGeneration(List<LogEnd> logs) {
        for (LogEnd end : logs) {
            within(end.database(), connection -> {
                text(connection, "select es.raise_generation(?)", end.log());
                text(connection, "select es.relay_rewind(?, ?)", end.log(), 0L);
            });
        }
    }

    private static void read(String database, Connection connection, List<LogEnd> ends) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(ENDS)) {
            while (rows.next()) {
                ends.add(new LogEnd(database, rows.getString(1), rows.getLong(2), rows.getLong(3), rows.getString(4)));
            }
        }
    }

    private static @org.jspecify.annotations.Nullable String text(
            Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }

    private void within(String database, Work work) {
        try (Connection connection = superuser.connect(database)) {
            work.with(connection);
        } catch (SQLException e) {
            throw new StackException("Database " + database + ": " + e.getMessage(), e);
        }
    }

    @FunctionalInterface
    private interface Work {
        void with(Connection connection) throws SQLException;
    }
}
