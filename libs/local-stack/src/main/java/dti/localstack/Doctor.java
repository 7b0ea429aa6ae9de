package dti.localstack;

import dti.localstack.Examined.Grade;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Looks at everything an operator would look at first: processes, heads, relays, projections, consumers, parked streams, backup,
 * disk, clock, and whether the log of submissions is signed, witnessed without alarm and verified. Lag is looked at twice: a reader that is behind and does not move is ill, one that moves is at work.
 */
final class Doctor {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final Duration CLOCKS_APART_AT_MOST = Duration.ofSeconds(1);
    private static final Duration BACKUP_AT_MOST = Duration.ofHours(24);
    private static final Duration VERIFICATION_AT_MOST = Duration.ofHours(48);
    private static final Duration UNSIGNED_AT_MOST = Duration.ofMinutes(5);
    private static final long GIBIBYTE = 1L << 30;
    private static final double FREE_AT_LEAST = 0.1;

    private static final String HEADS =
            "select log, position, generation, recorded_at > clock_timestamp() + interval '1 second' from es.log_head order by log";
    private static final String PARKED =
            "select consumer, log, stream, kind, reason from es.parked_stream order by parked_at limit 20";

    private static final String ALARMS = "select log, kind, times from es.witness_alarm order by raised_at";
    private static final String VERIFIED = """
            select coalesce(v.status, 'none'), coalesce(extract(epoch from clock_timestamp() - v.told_at) / 3600, 0)
              from (select) one
              left join lateral (select status, told_at from verification
                                  where status <> 'running' order by number desc limit 1) v on true""";
    private static final String UNSIGNED = """
            select greatest(h.position - c.size, 0), coalesce(extract(epoch from clock_timestamp() - e.recorded_at), 0)
              from es.log_head h
             cross join (select coalesce(max((s.payload::jsonb ->> 'size')::bigint), 0) as size from (
                             select payload from es.event where log_id = (select id from es.log_head where log = 'checkpoints')
                              order by position desc limit 1) s) c
              left join es.event e on e.log_id = h.id and e.position = c.size + 1
             where h.log = 'submissions'""";

    private final StackHome home;
    private final PostgresServer postgres;
    private final List<String> databases;
    private final List<Examined> examined = new ArrayList<>();

    Doctor(StackHome home) {
        this.home = home;
        this.postgres = new PostgresServer(home);
        this.databases = Databases.names(home.root());
    }

    /** Everything looked at; takes a little more than two seconds. */
    List<Examined> examine(StackState state) {
        state.processes()
                .forEach(process -> note(process.isUp(), Grade.BAD, "process " + process.name(), process.health()));
        backup();
        disk();
        if (state.isUp()) {
            clock();
            databases.forEach(this::logs);
            lags();
            databases.forEach(this::parked);
            databases.forEach(this::alarms);
            verification();
            signature();
        } else {
            examined.add(new Examined(Grade.BAD, "logs", "not looked at: not everything is up"));
        }
        return List.copyOf(examined);
    }

    private void note(boolean good, Grade otherwise, String subject, String detail) {
        examined.add(Examined.of(good, otherwise, subject, detail));
    }

    private void backup() {
        try {
            if (!Files.exists(home.lastBackup())) {
                note(false, Grade.WARNING, "backup", "none was taken yet: ./dti backup DIRECTORY");
                return;
            }
            String last = Files.readString(home.lastBackup()).strip();
            Duration age = Duration.between(Instant.parse(last.substring(0, last.indexOf(' '))), Instant.now());
            note(age.compareTo(BACKUP_AT_MOST) <= 0, Grade.WARNING, "backup", last + ", " + age.toHours() + " h old");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + home.lastBackup(), e);
        }
    }

    private void disk() {
        try {
            FileStore store = Files.getFileStore(home.directory());
            double free = store.getUsableSpace() / (double) store.getTotalSpace();
            note(
                    free >= FREE_AT_LEAST && store.getUsableSpace() >= GIBIBYTE,
                    Grade.BAD,
                    "disk",
                    String.format(
                            Locale.ROOT,
                            "%.1f GiB free, %.0f %%",
                            store.getUsableSpace() / (double) GIBIBYTE,
                            free * 100));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look at the disk of " + home.directory(), e);
        }
    }

    private void clock() {
        query("postgres", "select clock_timestamp()", rows -> {
            Instant database = rows.getObject(1, OffsetDateTime.class).toInstant();
            Duration apart = Duration.between(database, Instant.now()).abs();
            note(
                    apart.compareTo(CLOCKS_APART_AT_MOST) <= 0,
                    Grade.BAD,
                    "clock",
                    "the database's and this machine's are " + apart.toMillis() + " ms apart");
        });
    }

    private void logs(String database) {
        query(
                database,
                HEADS,
                rows -> note(
                        !rows.getBoolean(4),
                        Grade.BAD,
                        "log " + rows.getString(1),
                        "position " + rows.getLong(2) + ", generation " + rows.getLong(3)
                                + (rows.getBoolean(4) ? ", recorded in the future: was the clock set back?" : "")));
    }

    private void lags() {
        Lags lags = new Lags(
                database -> postgres.connect(port(), database),
                databases,
                "127.0.0.1:"
                        + new KafkaServer(home)
                                .runningPort()
                                .orElse(LocalStack.kafkaPort().number()));
        List<Lag> first = lags.look();
        Processes.await(BETWEEN_LOOKS, () -> false);
        for (Lag lag : lags.look()) {
            boolean stuck = first.stream().anyMatch(earlier -> earlier.isOf(lag) && lag.isStuckSince(earlier));
            note(
                    !stuck,
                    Grade.BAD,
                    lag.database() + " " + lag.reader() + " of " + lag.source(),
                    lag.behind() + " behind" + (stuck ? ", and does not move" : ""));
        }
    }

    private void parked(String database) {
        query(
                database,
                PARKED,
                rows -> note(
                        false,
                        Grade.BAD,
                        "parked in " + database,
                        rows.getString(2) + " " + rows.getString(3) + " by " + rows.getString(1) + ": "
                                + rows.getString(4) + ", " + rows.getString(5)));
    }

    private void alarms(String database) {
        query(
                database,
                ALARMS,
                rows -> note(
                        false,
                        Grade.BAD,
                        "witness alarm in " + database,
                        "a checkpoint of " + rows.getString(1) + " was " + rows.getString(2) + ", " + rows.getLong(3)
                                + " times"));
    }

    private void verification() {
        query("scoring", VERIFIED, rows -> {
            String status = rows.getString(1);
            long hours = rows.getLong(2);
            boolean wasBad = status.equals("broken") || status.equals("failed");
            note(
                    status.equals("verified") && hours <= VERIFICATION_AT_MOST.toHours(),
                    wasBad ? Grade.BAD : Grade.WARNING,
                    "verification",
                    status.equals("none") ? "none was made yet" : status + ", " + hours + " h ago");
        });
    }

    private void signature() {
        query("scoring", UNSIGNED, rows -> {
            long seconds = rows.getLong(2);
            note(
                    seconds <= UNSIGNED_AT_MOST.toSeconds(),
                    Grade.BAD,
                    "checkpoint",
                    rows.getLong(1) == 0
                            ? "all events are signed"
                            : rows.getLong(1) + " events are not signed, for " + seconds + " s");
        });
    }

    private int port() {
        return postgres.runningPort().orElse(LocalStack.postgresPort().number());
    }

    private void query(String database, String sql, EachRow each) {
        try (Connection connection = postgres.connect(port(), database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                each.accept(rows);
            }
        } catch (SQLException e) {
            throw new StackException("Database " + database + ": " + e.getMessage(), e);
        }
    }

    @FunctionalInterface
    private interface EachRow {
        void accept(ResultSet rows) throws SQLException;
    }
}
