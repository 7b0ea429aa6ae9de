package dti.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Moves a directory of a stopped stack to a small disk, which can be filled. Needs root. */
final class SmallDisk implements AutoCloseable {

    private static final String MOUNTED = """
        set -e
        mv "$1" "$1.aside"
        mkdir "$1"
        used=$(du -sm "$1.aside" | cut -f1)
        if ! mount -t tmpfs -o size=$((used + $2))m,mode=700 tmpfs "$1"; then
            rmdir "$1"; mv "$1.aside" "$1"; exit 1
        fi
        cp -a "$1.aside/." "$1/"
        rm -r "$1.aside"
        """;

    private static final String UNMOUNTED = """
        set -e
        rm -f "$1/ballast"
        cp -a "$1/." "$1.aside"
        umount "$1"
        rmdir "$1"
        mv "$1.aside" "$1"
        """;

    private static final String FILLED = "dd if=/dev/zero of=\"$1/ballast\" bs=64k 2>/dev/null || true";
    private static final String FREED = "rm -f \"$1/ballast\"";

    private final Path directory;

    private SmallDisk(Path directory) {
        this.directory = directory;
    }

    /**
     * Moves the directory with its contents to a small disk. Skips the test where no disk can be mounted.
     *
     * @param freeMegabytes free space beside the contents
     */
    static SmallDisk at(Path directory, int freeMegabytes) {
        boolean mounted = shell(MOUNTED, directory.toString(), Integer.toString(freeMegabytes));
        assumeTrue(mounted, "NOT TESTED: no small disk can be mounted here, which takes root");
        return new SmallDisk(directory);
    }

    void fill() {
        must(FILLED);
    }

    void free() {
        must(FREED);
    }

    /** Moves the directory back, with its current contents. */
    @Override
    public void close() {
        must(UNMOUNTED);
    }

    private void must(String script) {
        if (!shell(script, directory.toString())) {
            throw new IllegalStateException("failed at " + directory + ": " + script);
        }
    }

    private static boolean shell(String script, String... arguments) {
        try {
            String[] command = new String[arguments.length + 4];
            command[0] = "/bin/sh";
            command[1] = "-c";
            command[2] = script;
            command[3] = "small-disk";
            System.arraycopy(arguments, 0, command, 4, arguments.length);
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
