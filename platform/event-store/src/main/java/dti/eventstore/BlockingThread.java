package dti.eventstore;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Runs what waits for databases and brokers beside the event loops. */
public final class BlockingThread {

    private BlockingThread() {}

    /** The result of work done on a virtual thread of that name, or its failure. */
    public static <T> Uni<T> of(String name, Supplier<T> work) {
        return Uni.createFrom()
                .emitter(emitter -> Thread.ofVirtual().name(name).start(() -> {
                    try {
                        emitter.complete(work.get());
                    } catch (RuntimeException | Error e) {
                        emitter.fail(e);
                    }
                }));
    }
}
