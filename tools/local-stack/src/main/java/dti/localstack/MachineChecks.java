package dti.localstack;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Checks keys, disks, the clock and the last backup. */
final class MachineChecks {

    private static final Duration CLOCKS_APART_AT_MOST = Duration.ofSeconds(1);
    private static final Duration BACKUP_AT_MOST = Duration.ofHours(24);
    private static final long GIBIBYTE = 1L << 30;
    private static final double FREE_AT_LEAST = 0.1;
    private static final List<String> STORES = List.of("postgres", "kafka", "evidence");
    private static final List<String> SECRETS =
            List.of("token-issuer.pem", "database-owner", "database-app", "postgres-superuser");

    private final StackHome home;

    MachineChecks(StackHome home) {
        this.home = home;
    }

    List<Finding> keys() {
        if (!new PostgresServer(home).hasData()) {
            return List.of(Finding.ok("keys", "none are needed before the first ./dti up"));
        }
        List<Finding> findings = new ArrayList<>();
        StackKeys.of(home.keys(), false)
                .troubles()
                .forEach(trouble -> findings.add(Finding.bad("keys", trouble, Section.KEY, "./dti restore DIRECTORY")));
        SECRETS.stream()
                .map(home.keys()::resolve)
                .filter(file -> !Files.exists(file))
                .forEach(file -> findings.add(Finding.bad(
                        "keys",
                        file + " is missing",
                        Section.KEY,
                        file.endsWith("postgres-superuser") ? "./dti restore DIRECTORY" : "./dti up")));
        return findings.isEmpty() ? List.of(Finding.ok("keys", "all are there")) : findings;
    }

    List<Finding> backup() throws IOException {
        if (!Files.exists(home.lastBackup())) {
            return List.of(Finding.warning("backup", "none was taken yet", Section.BACKUP, "./dti backup DIRECTORY"));
        }
        String last = Files.readString(home.lastBackup()).strip();
        Duration age = Duration.between(Instant.parse(last.substring(0, last.indexOf(' '))), Instant.now());
        String words = last + ", " + age.toHours() + " h old";
        return List.of(
                age.compareTo(BACKUP_AT_MOST) <= 0
                        ? Finding.ok("backup", words)
                        : Finding.warning("backup", words, Section.BACKUP, "./dti backup DIRECTORY"));
    }

    /** One finding per disk, named after what it stores. */
    List<Finding> disk() throws IOException {
        List<Finding> findings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        FileStore own = Files.getFileStore(home.directory());
        seen.add(own.toString());
        findings.add(disk("disk", own));
        for (String store : STORES) {
            Path directory = home.data(store);
            if (Files.exists(directory)
                    && seen.add(Files.getFileStore(directory).toString())) {
                findings.add(disk("disk of " + store, Files.getFileStore(directory)));
            }
        }
        return findings;
    }

    private static Finding disk(String subject, FileStore store) throws IOException {
        double free = store.getUsableSpace() / (double) store.getTotalSpace();
        String words = String.format(
                Locale.ROOT, "%.1f GiB free, %.0f %%", store.getUsableSpace() / (double) GIBIBYTE, free * 100);
        return free >= FREE_AT_LEAST && store.getUsableSpace() >= GIBIBYTE
                ? Finding.ok(subject, words)
                : Finding.bad(subject, words, Section.DISK, "df -h " + mount(store));
    }

    /** The text of a file store begins with its mount point. */
    private static String mount(FileStore store) {
        String text = store.toString();
        int end = text.indexOf(" (");
        return end < 0 ? text : text.substring(0, end);
    }

    /** The database answered between the two instants; only time outside them is a difference of clocks. */
    private static Duration apart(Instant asked, Instant database, Instant answered) {
        return database.isBefore(asked)
                ? Duration.between(database, asked)
                : database.isAfter(answered) ? Duration.between(answered, database) : Duration.ZERO;
    }

    List<Finding> clock(Databases.Superuser superuser) throws SQLException {
        try (Connection connection = superuser.connect("postgres");
                Statement statement = connection.createStatement()) {
            Instant asked = Instant.now();
            ResultSet rows = statement.executeQuery("select clock_timestamp()");
            rows.next();
            Instant database = rows.getObject(1, OffsetDateTime.class).toInstant();
            Duration apart = apart(asked, database, Instant.now());
            String words = "the database's and this machine's are " + apart.toMillis() + " ms apart";
            return List.of(
                    apart.compareTo(CLOCKS_APART_AT_MOST) <= 0
                            ? Finding.ok("clock", words)
                            : Finding.bad("clock", words, Section.CLOCK, "timedatectl status"));
        }
    }
}
