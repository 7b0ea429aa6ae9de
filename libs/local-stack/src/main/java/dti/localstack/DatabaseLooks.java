package dti.localstack;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Looks into one service's database: whether it is there and whole, its logs, their relays, projections and parked streams. */
final class DatabaseLooks {

    static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    /** No relay takes its lease for longer; one that ends later is left from another clock. */
    private static final long LEASE_SECONDS_MAX = 60;

    private static final String NO_SUCH_DATABASE = "3D000";

    private static final String HEADS =
            "select log, position, generation, recorded_at > clock_timestamp() + interval '1 second' from es.log_head order by log";
    private static final String RELAYS = """
            select h.log, h.position, r.position, r.owner,
                   extract(epoch from least(r.lease_until, clock_timestamp() + interval '10 years') - clock_timestamp())
              from es.relay r join es.log_head h on h.id = r.log_id
             where r.lease_until > '-infinity' order by 1""";
    private static final String PARKED = """
            select consumer, log, stream, version, kind, reason, topic, partition, record_offset, parked_at::timestamptz(0)
              from es.parked_stream order by parked_at limit 20""";
    private static final String ALARMS = "select log, kind, times from es.witness_alarm order by raised_at";

    private final Databases.Superuser superuser;
    private final String database;
    private final List<Finding> findings = new ArrayList<>();

    DatabaseLooks(Databases.Superuser superuser, String database) {
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
            each(statement, RELAYS, this::relay);
            lags(statement);
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

    private void relay(ResultSet rows) throws SQLException {
        String log = rows.getString(1);
        long told = rows.getLong(3);
        long seconds = rows.getLong(5);
        String where = "position " + told + " of " + rows.getLong(2);
        String command = "./dti rewind " + log + " " + told;
        if (seconds > LEASE_SECONDS_MAX) {
            findings.add(Finding.bad(
                    "relay of " + log,
                    where + "; its lease is held for " + seconds + " s more by " + rows.getString(4)
                            + ", who took it by another clock and may be gone: nobody else may relay",
                    Section.RELAY,
                    command));
        } else if (seconds < 0 && told < rows.getLong(2)) {
            findings.add(Finding.bad(
                    "relay of " + log,
                    where + "; its lease ended " + -seconds + " s ago and nobody took it: nobody relays",
                    Section.RELAY,
                    "./dti status"));
        }
    }

    private void lags(Statement statement) throws SQLException {
        List<Lag> first = Lags.ofLogs(statement, database);
        Processes.await(BETWEEN_LOOKS, () -> false);
        for (Lag lag : Lags.ofLogs(statement, database)) {
            findings.add(lag.since(first, "./dti logs " + database));
        }
    }

    private void parked(ResultSet rows) throws SQLException {
        findings.add(Finding.bad(
                "parked in " + database,
                "stream " + rows.getString(3) + " of " + rows.getString(2) + " stands at version " + rows.getLong(4)
                        + " (" + rows.getString(7) + "-" + rows.getInt(8) + ", offset " + rows.getLong(9) + ") since "
                        + rows.getString(10) + ", by " + rows.getString(1) + ": " + rows.getString(5) + ", "
                        + rows.getString(6),
                Section.PARKED,
                rows.getString(5).equals("hole") ? "./dti rewind " + rows.getString(2) : "./dti logs " + database));
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
