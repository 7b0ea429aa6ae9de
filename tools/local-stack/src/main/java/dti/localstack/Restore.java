package dti.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Replaces a stack's data by a backup. The replaced data is set aside, not deleted. The logs begin a new generation and
 * are published again into new topics, so that consumers end up with what the logs hold.
 */
final class Restore {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

    private final StackHome home;
    private final Progress progress;

    Restore(StackHome home, Progress progress) {
        this.home = home;
        this.progress = progress;
    }

    /** Leaves only PostgreSQL running. Returns the directory with the replaced data. */
    Path from(Path backup) {
        BackupManifest manifest = BackupManifest.read(backup);
        progress.say("Checking the backup of " + manifest.createdAt());
        manifest.requireUnchanged(backup);
        new LocalStack(home, progress).down();
        Path before = setAside();
        progress.say("Copying databases, evidence and keys");
        Directories.copy(backup.resolve(Backup.POSTGRES), home.data("postgres"));
        ownerOnly(home.data("postgres"));
        Directories.copy(backup.resolve(Backup.EVIDENCE), home.data("evidence"));
        Directories.copy(backup.resolve(Backup.KEYS), home.keys());
        ownerOnly(home.keys());
        progress.say("Starting PostgreSQL, which replays its log");
        PostgresServer postgres = new PostgresServer(home);
        postgres.start(LocalStack.postgresPort(), LocalStack.SMALL);
        int port = postgres.runningPort().orElseThrow();
        LogEnds ends = new LogEnds(database -> postgres.connect(port, database), Databases.names(home.root()));
        progress.say("Comparing the logs with what was backed up");
        ends.requireAtLeast(manifest.logs());
        ends.beginGeneration(manifest.logs());
        return before;
    }

    private Path setAside() {
        Path before = home.directory().resolve("before-restore-" + STAMP.format(Instant.now()));
        try {
            Directories.create(before);
            move(home.directory().resolve("data"), before.resolve("data"));
            move(home.keys(), before.resolve("keys"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot set aside the data there is in " + before, e);
        }
        return before;
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.move(from, to);
        }
    }

    private static void ownerOnly(Path directory) {
        try {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close " + directory + " to others", e);
        }
    }
}
