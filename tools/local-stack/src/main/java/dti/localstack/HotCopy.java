package dti.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Copies a running server's data directory by PostgreSQL's low-level backup (manual, 25.3.4), because the programs here
 * include no pg_basebackup. All databases of the server are copied as of one moment. A replication slot, dropped with
 * the connection, keeps the server from recycling the write-ahead log that the copy needs.
 */
final class HotCopy {

    private static final String HOLD_LOG =
            "select pg_create_physical_replication_slot('dti_backup_' || pg_backend_pid(), true, true)";
    private static final String BEGIN = "select pg_walfile_name(pg_backup_start('dti', true))";
    private static final String END = "select pg_walfile_name(lsn), labelfile, spcmapfile from pg_backup_stop(false)";

    /** Directories whose contents a server recreates or must not find; the directories themselves must exist. */
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map");
    private static final String TEMPORARY = "pgsql_tmp";
    private static final int SEGMENT_NAME_LENGTH = 24;

    private final Path data;
    private final Path target;

    HotCopy(Path data, Path target) {
        this.data = data;
        this.target = target;
    }

    /**
     * Copies the data directory.
     *
     * @param superuser a session that stays open while copying
     * @param beforeEnd runs while the copy is still open: everything it reads from the databases will be in the copy
     */
    void run(Connection superuser, Runnable beforeEnd) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(HOLD_LOG);
            String first = single(statement, BEGIN);
            copyData();
            beforeEnd.run();
            try (ResultSet end = statement.executeQuery(END)) {
                end.next();
                copyLog(first, end.getString(1));
                write("backup_label", end.getString(2));
                if (!end.getString(3).isBlank()) {
                    write("tablespace_map", end.getString(3));
                }
            }
        }
    }

    private static String single(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void copyData() {
        Directories.create(target);
        for (Path path : below(data)) {
            Path relative = data.relativize(path);
            String top = relative.getName(0).toString();
            boolean emptied = EMPTIED.contains(top) && relative.getNameCount() > 1;
            if (emptied
                    || LEFT_OUT.contains(relative.toString())
                    || relative.toString().contains(TEMPORARY)) {
                continue;
            }
            copy(path, target.resolve(relative));
        }
    }

    /** Copies the segments between begin and end, and timeline histories. Segment names of one timeline sort by age. */
    private void copyLog(String first, String last) {
        Path log = data.resolve("pg_wal");
        for (Path path : below(log)) {
            String name = path.getFileName().toString();
            boolean needed =
                    name.length() == SEGMENT_NAME_LENGTH && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
            if (needed || name.endsWith(".history")) {
                copy(path, target.resolve("pg_wal").resolve(name));
            }
        }
    }

    private void write(String name, String content) {
        try {
            Files.writeString(target.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + target.resolve(name), e);
        }
    }

    private static List<Path> below(Path directory) {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.filter(path -> !path.equals(directory)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + directory, e);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            if (Files.isDirectory(from)) {
                Files.createDirectories(to);
            } else {
                Files.copy(from, to);
            }
        } catch (NoSuchFileException deletedMeanwhile) {
            // A table was dropped or shrunk while copying; replaying the log does the same to the copy.
            return;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy " + from, e);
        }
    }
}
