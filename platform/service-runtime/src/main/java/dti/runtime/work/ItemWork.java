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
 * Works through items page by page, each of which fails alone: one that fails or waits is put off, so that it holds nobody
 * up, and only an outage, which meets all of them, ends the turn. One page is in memory at a time.
 */
public final class ItemWork<T> {

    /** A group commit takes 64; more of them at once only hold more submissions in memory. */
    private static final int AT_ONCE = 16;

    /** Then somebody else's look may begin, and it is seen that this one gets on. */
    private static final Duration TURN = Duration.ofSeconds(10);

    private final Items<T> items;
    private final WaitingItems waiting;

    public ItemWork(Items<T> items, WaitingItems waiting) {
        this.items = items;
        this.waiting = waiting;
    }

    /** Works while there are items that are due, for a bounded time. */
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

    /** What was done stays done when an outage ends the turn. */
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
