package dti.eventstore;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Runs blocking work for databases and brokers outside the event loops. */
public final class BlockingThread {

    private BlockingThread() {}

    /** Runs work on a virtual thread of this name. Returns its result or its failure. */
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
