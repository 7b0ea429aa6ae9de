package dti.eventstore.integrity;

import dti.eventsourcing.GlobalPosition;
import dti.eventstore.EventStore;
import dti.eventstore.StoredEvent;
import dti.eventstore.integrity.Breach.Kind;
import dti.transparency.Frontier;
import dti.transparency.TreeHash;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a whole log against what was said of it before: every hash and chain, the leaves of its tree, and signed
 * checkpoints, its own and those that witnesses kept. A history that was written anew, hashes and all, fits itself; it does
 * not fit these. Blocks its caller; memory grows with the number of streams, not of events.
 */
public final class LogInspection {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EventStore store;
    private final LogTree tree;
    private final Iterator<Anchor> anchors;
    private final LongConsumer progress;
    private final LogChain chain = new LogChain();
    private final Frontier frontier = new Frontier();
    private @Nullable Anchor next;
    private @Nullable Anchor failed;
    private @Nullable Page ahead;
    private long end;
    private long compared;

    private LogInspection(EventStore store, LogTree tree, Iterator<Anchor> anchors, LongConsumer progress) {
        this.store = store;
        this.tree = tree;
        this.anchors = anchors;
        this.progress = progress;
        this.next = following();
    }

    /**
     * One inspection, up to where the log's head is now.
     *
     * @param anchors ordered by their size; read as far as the log goes
     * @param progress is told how many events are done, every thousand or so
     */
    public static Result inspect(EventStore store, LogTree tree, Iterator<Anchor> anchors, LongConsumer progress) {
        return new LogInspection(store, tree, anchors, progress).inspect();
    }

    private Result inspect() {
        end = head();
        Optional<Breach> breach = Optional.empty();
        while (breach.isEmpty() && (chain.position() < end || isAwaited())) {
            if (chain.position() < end) {
                breach = page();
                progress.accept(chain.position());
            } else {
                end = head(); // the checkpoint may be of what was appended meanwhile
                breach = chain.position() < end ? breach : endsTooEarly();
            }
        }
        return new Result(chain.position(), chain.streams(), compared, breach, Optional.ofNullable(failed));
    }

    private long head() {
        return store.head().await().atMost(PATIENCE).position().value();
    }

    /** Verifies a page while the next one is read. */
    private Optional<Breach> page() {
        Page page = ahead == null ? Page.read(store, tree, chain.position()) : ahead;
        List<StoredEvent> events = on(page.events());
        List<TreeHash> leaves = on(page.leaves());
        if (events.isEmpty()) {
            return Optional.of(Breach.missing(chain.position() + 1));
        }
        long next = page.after() + events.size();
        ahead = next < end ? Page.read(store, tree, next) : null; // what is not there yet would be read as missing
        for (int i = 0; i < events.size(); i++) {
            Optional<Breach> breach = event(events.get(i), i < leaves.size() ? leaves.get(i) : null);
            if (breach.isPresent()) {
                return breach;
            }
        }
        return Optional.empty();
    }

    private static <T> T on(CompletionStage<T> read) {
        return Uni.createFrom().completionStage(read).await().atMost(PATIENCE);
    }

    /** A page being read, and what the tree has of it. */
    private record Page(long after, CompletionStage<List<StoredEvent>> events, CompletionStage<List<TreeHash>> leaves) {

        static Page read(EventStore store, LogTree tree, long after) {
            return new Page(
                    after,
                    store.readSome(new GlobalPosition(after), EventStore.READ_LIMIT_MAX)
                            .subscribeAsCompletionStage(),
                    tree.leaves(after, after + EventStore.READ_LIMIT_MAX).subscribeAsCompletionStage());
        }
    }

    /** @param kept the leaf the tree has for it; null where the tree has not come that far */
    private Optional<Breach> event(StoredEvent event, @Nullable TreeHash kept) {
        Optional<Breach> breach = chain.next(event);
        if (breach.isPresent()) {
            return breach;
        }
        TreeHash leaf = LogTree.leaf(event);
        if (kept != null && !kept.equals(leaf)) {
            return Optional.of(Breach.of(Kind.REPLACED, event));
        }
        frontier.add(leaf);
        return anchored() ? Optional.empty() : Optional.of(Breach.of(Kind.CHECKPOINT_DIFFERS, event));
    }

    /** Compares with every anchor of exactly this size. */
    private boolean anchored() {
        while (next != null && next.tree().size() <= frontier.size()) {
            if (next.tree().size() == frontier.size()) {
                if (!next.tree().root().equals(frontier.root())) {
                    failed = next;
                    return false;
                }
                compared++;
            }
            next = following();
        }
        return true;
    }

    private boolean isAwaited() {
        return next != null;
    }

    /** An anchor beyond the end: there were events that are no more. */
    private Optional<Breach> endsTooEarly() {
        failed = next;
        return Optional.of(Breach.missing(chain.position() + 1));
    }

    private @Nullable Anchor following() {
        return anchors.hasNext() ? anchors.next() : null;
    }

    /**
     * The result.
     *
     * @param events from the first on, all of them good
     * @param streams how many streams they belong to
     * @param compared how many checkpoints agree
     * @param breach the first event that is not good
     * @param against the checkpoint it is not good by, where it is one
     */
    public record Result(long events, int streams, long compared, Optional<Breach> breach, Optional<Anchor> against) {}
}
