package dti.wiring;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Work that is looked for again and again until it is closed, one look at a time: a look that takes longer than the pause
 * delays the next one, and one that fails is tried again with it.
 */
public final class RepeatedWork implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(RepeatedWork.class);

    private final Cancellable looks;

    private RepeatedWork(Cancellable looks) {
        this.looks = looks;
    }

    /** Starts at once; {@code name} is what a failure is logged as. */
    public static RepeatedWork every(Duration pause, String name, Supplier<Uni<Void>> look) {
        Cancellable looks = Multi.createFrom()
                .ticks()
                .every(pause)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> lookOnce(name, look))
                .subscribe()
                .with(done -> {});
        return new RepeatedWork(looks);
    }

    /**
     * Works through what is to be done, all of a look at once, and looks again while something got done: what has to wait
     * is left to the next look of {@link #every}.
     *
     * @param next what is to be done, a bounded number
     * @param work true when it is done, false when it is to be tried again
     */
    public static <T> Uni<Void> whileSomeIsDone(Supplier<Uni<List<T>>> next, Function<T, Uni<Boolean>> work) {
        return next.get()
                .flatMap(pending -> pending.isEmpty()
                        ? Uni.createFrom().item(List.<Boolean>of())
                        : Uni.join().all(pending.stream().map(work).toList()).andFailFast())
                .flatMap(done -> done.contains(true)
                        ? whileSomeIsDone(next, work)
                        : Uni.createFrom().voidItem());
    }

    private static Uni<Void> lookOnce(String name, Supplier<Uni<Void>> look) {
        return Uni.createFrom().deferred(look::get).onFailure().recoverWithUni(fault -> {
            LOG.warnf("%s-failed, tried again: %s", name, fault.getMessage());
            return Uni.createFrom().voidItem();
        });
    }

    @Override
    public void close() {
        looks.cancel();
    }
}
