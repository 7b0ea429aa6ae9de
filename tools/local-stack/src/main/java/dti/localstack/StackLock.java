package dti.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Lets one at a time change what runs in a stack: two that start the same process at once would take its port from each other.
 * Whoever starts a single process shares the stack with those who start others.
 */
final class StackLock implements AutoCloseable {

    /** Longer than the slowest start of a whole stack. */
    private static final Duration FREE_AT_MOST = Duration.ofMinutes(15);

    private final FileChannel channel;

    private StackLock(FileChannel channel) {
        this.channel = channel;
    }

    /** For whoever starts or stops the stack as a whole. */
    static StackLock ofStack(StackHome home, Progress progress) {
        return of(home, "stack", false, progress);
    }

    /** For whoever starts one process, beside others who start others. */
    static StackLock shared(StackHome home, Progress progress) {
        return of(home, "stack", true, progress);
    }

    /** For whoever starts this process. */
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
                progress.waitingFor("another ./dti that starts or stops this stack");
                return tried(channel, shared) != null;
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

    private static @Nullable FileLock tried(FileChannel channel, boolean shared) {
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
