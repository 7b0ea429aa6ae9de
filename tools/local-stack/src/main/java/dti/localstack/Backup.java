package dti.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Copies the four databases as of one moment, the evidence they refer to, and the keys into a directory of their own.
 * Kafka is not copied: its topics are filled again from the logs. The stack keeps running meanwhile.
 */
final class Backup {

    static final String POSTGRES = "postgres";
    static final String EVIDENCE = "evidence";
    static final String KEYS = "keys";

    private final StackHome home;
    private final PostgresServer postgres;
    private final Progress progress;

    Backup(StackHome home, Progress progress) {
        this.home = home;
        this.postgres = new PostgresServer(home);
        this.progress = progress;
    }

    /** The target directory must be empty or absent. Fails when PostgreSQL does not run. */
    BackupManifest into(Path target) {
        if (postgres.running().isEmpty()) {
            throw new StackException("A backup needs a running stack: ./dti up first");
        }
        requireEmpty(target);
        int port = postgres.runningPort().orElseThrow();
        LogEnds ends = new LogEnds(database -> postgres.connect(port, database), Databases.names(home.root()));
        List<BackupManifest.LogEnd> logs = new ArrayList<>();
        progress.say("Copying the databases");
        try (Connection session = postgres.connect(port, "postgres")) {
            new HotCopy(home.data("postgres"), target.resolve(POSTGRES)).run(session, () -> logs.addAll(ends.read()));
        } catch (SQLException e) {
            throw new StackException("Cannot copy the databases: " + e.getMessage(), e);
        }
        // Evidence follows the databases: a file is stored before an event refers to it, and is never deleted.
        progress.say("Copying evidence and keys");
        Directories.copy(home.data("evidence"), target.resolve(EVIDENCE));
        Directories.copy(home.keys(), target.resolve(KEYS));
        progress.say("Writing digests");
        BackupManifest manifest = new BackupManifest(
                BackupManifest.FORMAT,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                logs,
                BackupManifest.digests(target));
        manifest.write(target);
        note(target, manifest);
        return manifest;
    }

    /** {@code ./dti doctor} reads the note to report the age of the last backup. */
    private void note(Path target, BackupManifest manifest) {
        try {
            Files.writeString(home.lastBackup(), manifest.createdAt() + " " + target.toAbsolutePath() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + home.lastBackup(), e);
        }
    }

    /** The directory will hold keys, so only its owner may read it. */
    private static void requireEmpty(Path target) {
        try {
            if (!Files.exists(target)) {
                Files.createDirectories(
                        target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            try (Stream<Path> content = Files.list(target)) {
                if (content.findAny().isPresent()) {
                    throw new StackException("Not empty: " + target + "; a backup gets a directory of its own");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use " + target, e);
        }
    }
}
