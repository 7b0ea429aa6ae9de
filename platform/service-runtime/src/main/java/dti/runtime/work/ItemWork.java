package dti.runtime.work;

import dti.eventstore.Outages;
import dti.eventstore.work.RunningWork;
import dti.runtime.work.WaitingItems.Waiting;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Works through items page by page; each item fails alone. An item that fails or waits is put off, so that it delays no
 * other. Only an outage, which affects all items, ends the turn. One page is in memory at a time.
 */
public final class ItemWork<T> {

    /**
     * The number of items worked on at once. A group commit takes 64; more items at once only hold more submissions in
     * memory.
     */
    private static final int AT_ONCE = 16;

    /** The length of a turn. After it another look may begin, and supervision sees that this work makes progress. */
    private static final Duration TURN = Duration.ofSeconds(10);

    private final Items<T> items;
    private final WaitingItems waiting;

    public ItemWork(Items<T> items, WaitingItems waiting) {
        this.items = items;
        this.waiting = waiting;
    }

    /** Works while items are due, for a bounded time. */
    public Uni<Void> turn() {
        long untilNanos = System.nanoTime() + TURN.toNanos();
        return Multi.createBy()
                .repeating()
                .uni(this::page)
                .whilst(worked -> worked > 0 && System.nanoTime() < untilNanos)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> page() {
        return items.due()
                .flatMap(page -> Multi.createFrom()
                        .iterable(page)
                        .onItem()
                        .transformToUni(this::attempt)
                        .merge(AT_ONCE)
                        .collect()
                        .asList())
                .flatMap(this::settle);
    }

    private Uni<Attempt> attempt(T item) {
        return Uni.createFrom()
                .deferred(() -> items.work(item))
                .map(outcome -> switch (outcome) {
                    case ItemOutcome.Done _ -> new Attempt(null, null);
                    case ItemOutcome.Waits(String reason) ->
                        new Attempt(new Waiting(items.key(item), items.about(item), false, reason), null);
                })
                .onFailure()
                .recoverWithItem(failure -> Outages.isOutage(failure) || RunningWork.isFatal(failure)
                        ? new Attempt(null, failure)
                        : new Attempt(Waiting.failed(items.key(item), items.about(item), failure), null));
    }

    /** Puts off the items that failed or wait; items that are done stay done when an outage ends the turn. */
    private Uni<Integer> settle(List<Attempt> attempts) {
        List<Waiting> putOff = attempts.stream()
                .map(Attempt::waiting)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        Optional<Throwable> outage = attempts.stream()
                .<@Nullable Throwable>map(Attempt::outage)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .findFirst();
        return waiting.putOff(items.name(), putOff)
                .chain(() -> outage.<Uni<Integer>>map(away -> Uni.createFrom().failure(away))
                        .orElseGet(() -> Uni.createFrom().item(attempts.size())));
    }

    private record Attempt(
            @Nullable Waiting waiting, @Nullable Throwable outage) {}
}
