package dti.runtime.health;

import dti.runtime.logs.EventFlow;
import dti.runtime.work.PeriodicTask;
import dti.runtime.work.WaitingItems;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Reports items of background work that failed, or that have waited for long. */
@ApplicationScoped
class WaitingWatch implements PeriodicTask, EventFlow {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final WaitingItems items;
    private volatile Map<String, String> latest = Map.of();

    WaitingWatch(WaitingItems items) {
        this.items = items;
    }

    @Override
    public String name() {
        return "waiting-items";
    }

    @Override
    public Duration pause() {
        return LOOK_EVERY;
    }

    @Override
    public Uni<Void> look() {
        return items.troubles()
                .invoke(found -> {
                    Map<String, String> named = new TreeMap<>();
                    found.forEach((worker, words) -> named.put("waiting " + worker, words));
                    latest = named;
                })
                .replaceWithVoid();
    }

    @Override
    public Map<String, Long> lags() {
        return Map.of();
    }

    @Override
    public Map<String, String> failures() {
        return latest;
    }
}
