package dti.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Serialises changes to the processes of a stack: two starts of the same process at once would compete for its port.
 * Starts of different single processes share the stack's lock.
 */
final class StackLock implements AutoCloseable {

    /** Longer than the slowest start of a whole stack. */
    private static final Duration FREE_AT_MOST = Duration.ofMinutes(15);

    private final FileChannel channel;

    private StackLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Excludes every other start and stop; for a start or stop of the whole stack. */
    static StackLock ofStack(StackHome home, Progress progress) {
        return of(home, "stack", false, progress);
    }

    /** Shared among starts of single processes. */
    static StackLock shared(StackHome home, Progress progress) {
        return of(home, "stack", true, progress);
    }

    /** Excludes other starts of this process. */
    static StackLock ofProcess(StackHome home, String process, Progress progress) {
        return of(home, process, false, progress);
    }

    private static StackLock of(StackHome home, String name, boolean shared, Progress progress) {
        try {
            FileChannel channel = FileChannel.open(
                    Directories.create(home.directory().resolve("locks")).resolve(name),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            boolean locked = Processes.await(FREE_AT_MOST, () -> {
                progress.waitingFor("another ./dti, which starts or stops this stack");
                return tryLock(channel, shared) != null;
            });
            if (!locked) {
                channel.close();
                throw new StackException("Another ./dti has been starting or stopping this stack for "
                        + FREE_AT_MOST.toMinutes() + " min: end it first");
            }
            return new StackLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + home.directory(), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel, boolean shared) {
        try {
            return channel.tryLock(0, Long.MAX_VALUE, shared);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unlock", e);
        }
    }
}
