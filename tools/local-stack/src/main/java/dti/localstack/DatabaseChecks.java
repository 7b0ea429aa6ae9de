package dti.localstack;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks one service's database: roles, logs, relays, projections, parked streams and witness alarms. */
final class DatabaseChecks {

    static final Duration BETWEEN_READINGS = Duration.ofSeconds(2);

    /** The holder of a relay's lease sends a heartbeat every 3.3 s, a third of the lease. */
    private static final Duration BETWEEN_BEATS = Duration.ofSeconds(5);

    private static final String NO_SUCH_DATABASE = "3D000";

    private static final String HEADS =
            "select log, position, generation, recorded_at > clock_timestamp() + interval '1 second' from es.log_head order by log";
    private static final String RELAYS = """
            select h.log, h.position, r.position, r.owner, r.epoch, r.beat
              from es.relay r join es.log_head h on h.id = r.log_id order by 1""";
    private static final String PARKED = """
            select consumer, log, stream, version, kind, reason, topic, partition, record_offset, parked_at::timestamptz(0)
              from es.parked_stream order by parked_at limit 20""";
    private static final String ALARMS = "select log, kind, times from es.witness_alarm order by raised_at";

    private final Databases.Superuser superuser;
    private final String database;
    private final List<Finding> findings = new ArrayList<>();

    DatabaseChecks(Databases.Superuser superuser, String database) {
        this.superuser = superuser;
        this.database = database;
    }

    List<Finding> findings() throws SQLException {
        roles();
        try (Connection connection = superuser.connect(database);
                Statement statement = connection.createStatement()) {
            if (!hasLogs(statement)) {
                findings.add(Finding.bad(
                        "database " + database, "is there, and empty: no logs", Section.DATABASE, "./dti up"));
                return findings;
            }
            each(statement, HEADS, this::head);
            relaysAndLags(statement);
            each(statement, PARKED, this::parked);
            each(statement, ALARMS, this::alarm);
        } catch (SQLException e) {
            if (!NO_SUCH_DATABASE.equals(e.getSQLState())) {
                throw e;
            }
            findings.add(Finding.bad(
                    "database " + database,
                    "is not there, with all it held",
                    Section.DATABASE,
                    "./dti restore DIRECTORY"));
        }
        return findings;
    }

    private void roles() throws SQLException {
        try (Connection connection = superuser.connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String role : List.of(database + "_owner", database + "_app")) {
                try (ResultSet rows = statement.executeQuery(
                        "select 1 from pg_roles where rolcanlogin and rolname = '" + role + "'")) {
                    if (!rows.next()) {
                        findings.add(Finding.bad(
                                "role " + role, "is not there, or may not log in", Section.DATABASE, "./dti up"));
                    }
                }
            }
        }
    }

    private static boolean hasLogs(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select to_regclass('es.log_head') is not null")) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private void head(ResultSet rows) throws SQLException {
        String subject = "log " + rows.getString(1);
        String words = "position " + rows.getLong(2) + ", generation " + rows.getLong(3);
        findings.add(
                rows.getBoolean(4)
                        ? Finding.bad(subject, words + ", recorded in the future", Section.CLOCK, "timedatectl status")
                        : Finding.ok(subject, words));
    }

    /** Reads lags and leases twice: a reader or a holder that moved between the readings is at work. */
    private void relaysAndLags(Statement statement) throws SQLException {
        List<Relay> relays = relays(statement);
        List<Lag> lags = Lags.ofLogs(statement, database);
        Processes.await(BETWEEN_BEATS, () -> false);
        for (Relay relay : relays(statement)) {
            relay.since(relays).ifPresent(findings::add);
        }
        for (Lag lag : Lags.ofLogs(statement, database)) {
            findings.add(lag.since(lags, "./dti logs " + database));
        }
    }

    private static List<Relay> relays(Statement statement) throws SQLException {
        List<Relay> relays = new ArrayList<>();
        each(
                statement,
                RELAYS,
                rows -> relays.add(new Relay(
                        rows.getString(1),
                        rows.getLong(2),
                        rows.getLong(3),
                        rows.getString(4),
                        rows.getLong(5),
                        rows.getLong(6))));
        return relays;
    }

    /**
     * A log's relay at one moment: the position it has published, and the latest heartbeat of the holder of its lease.
     */
    private record Relay(String log, long head, long published, String owner, long epoch, long beat) {

        /** Finds what is wrong, compared with a reading some heartbeats earlier; empty when the relay works. */
        Optional<Finding> since(List<Relay> earlier) {
            String where = "position " + published + " of " + head;
            if (owner.isEmpty()) {
                return published < head
                        ? Optional.of(bad(where + "; nobody holds its lease: nobody relays", "./dti status"))
                        : Optional.empty();
            }
            return earlier.stream().anyMatch(this::hasTheHeartbeatOf)
                    ? Optional.of(bad(
                            where + "; its lease is held by " + owner + ", who shows no heartbeat and may be gone",
                            "./dti rewind " + log + " " + published))
                    : Optional.empty();
        }

        private boolean hasTheHeartbeatOf(Relay other) {
            return log.equals(other.log) && epoch == other.epoch && beat == other.beat;
        }

        private Finding bad(String words, String command) {
            return Finding.bad("relay of " + log, words, Section.RELAY, command);
        }
    }

    private void parked(ResultSet rows) throws SQLException {
        findings.add(Finding.bad(
                "parked in " + database,
                "stream " + rows.getString(3) + " of " + rows.getString(2) + " stands at version " + rows.getLong(4)
                        + " (" + place(rows) + ") since "
                        + rows.getString(10) + ", by " + rows.getString(1) + ": " + rows.getString(5) + ", "
                        + rows.getString(6),
                Section.PARKED,
                rows.getString(5).equals("hole") ? "./dti rewind " + rows.getString(2) : "./dti logs " + database));
    }

    /** A projection reads the log, not a topic: its offset is the event's position. */
    private static String place(ResultSet rows) throws SQLException {
        return rows.getString(7).isEmpty()
                ? "position " + rows.getLong(9)
                : rows.getString(7) + "-" + rows.getInt(8) + ", offset " + rows.getLong(9);
    }

    private void alarm(ResultSet rows) throws SQLException {
        findings.add(Finding.bad(
                "witness alarm in " + database,
                "a checkpoint of " + rows.getString(1) + " was " + rows.getString(2) + ", " + rows.getLong(3)
                        + " times",
                Section.ALARM,
                "./dti audit settle list"));
    }

    private static void each(Statement statement, String sql, EachRow each) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                each.accept(rows);
            }
        }
    }

    @FunctionalInterface
    private interface EachRow {
        void accept(ResultSet rows) throws SQLException;
    }
}
