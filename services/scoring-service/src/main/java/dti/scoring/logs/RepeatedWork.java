package dti.scoring.logs;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
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
