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
 * Verifies a whole log against earlier statements of it: every hash and chain, the leaves of its tree, and signed
 * checkpoints, its own and those of witnesses. A history rewritten with all its hashes is consistent in itself but not
 * with these statements. Blocks the caller. Memory grows with the number of streams, not of events.
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
        this.next = nextAnchor();
    }

    /**
     * Inspects the log up to its current head.
     *
     * @param anchors ordered by size; read as far as the log goes
     * @param progress receives the number of verified events after each page of at most
     *     {@value EventStore#READ_LIMIT_MAX}
     */
    public static Result inspect(EventStore store, LogTree tree, Iterator<Anchor> anchors, LongConsumer progress) {
        return new LogInspection(store, tree, anchors, progress).inspect();
    }

    private Result inspect() {
        end = head();
        Optional<Breach> breach = Optional.empty();
        while (breach.isEmpty() && (chain.position() < end || hasAnchor())) {
            if (chain.position() < end) {
                breach = page();
                progress.accept(chain.position());
            } else {
                end = head(); // the checkpoint may cover events appended meanwhile
                breach = chain.position() < end ? breach : endsTooEarly();
            }
        }
        return new Result(chain.position(), chain.streams(), compared, breach, Optional.ofNullable(failed));
    }

    private long head() {
        return store.head().await().atMost(PATIENCE).position().value();
    }

    /** Verifies a page while the next one is being read. */
    private Optional<Breach> page() {
        Page page = ahead == null ? Page.read(store, tree, chain.position()) : ahead;
        List<StoredEvent> events = await(page.events());
        List<TreeHash> leaves = await(page.leaves());
        if (events.isEmpty()) {
            return Optional.of(Breach.missing(chain.position() + 1));
        }
        long next = page.after() + events.size();
        ahead = next < end ? Page.read(store, tree, next) : null; // beyond the head, events would count as missing
        for (int i = 0; i < events.size(); i++) {
            Optional<Breach> breach = event(events.get(i), i < leaves.size() ? leaves.get(i) : null);
            if (breach.isPresent()) {
                return breach;
            }
        }
        return Optional.empty();
    }

    private static <T> T await(CompletionStage<T> read) {
        return Uni.createFrom().completionStage(read).await().atMost(PATIENCE);
    }

    /** A page being read, and the tree's leaves of it. */
    private record Page(long after, CompletionStage<List<StoredEvent>> events, CompletionStage<List<TreeHash>> leaves) {

        static Page read(EventStore store, LogTree tree, long after) {
            return new Page(
                    after,
                    store.readSome(new GlobalPosition(after), EventStore.READ_LIMIT_MAX)
                            .subscribeAsCompletionStage(),
                    tree.leaves(after, after + EventStore.READ_LIMIT_MAX).subscribeAsCompletionStage());
        }
    }

    /**
     * @param kept the tree's leaf of the event; null when the tree does not reach it
     */
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
        return agreesWithAnchors() ? Optional.empty() : Optional.of(Breach.of(Kind.CHECKPOINT_DIFFERS, event));
    }

    /** Compares the log with every anchor of exactly this size. */
    private boolean agreesWithAnchors() {
        while (next != null && next.tree().size() <= frontier.size()) {
            if (next.tree().size() == frontier.size()) {
                if (!next.tree().root().equals(frontier.root())) {
                    failed = next;
                    return false;
                }
                compared++;
            }
            next = nextAnchor();
        }
        return true;
    }

    private boolean hasAnchor() {
        return next != null;
    }

    /** An anchor is beyond the end of the log: events were removed. */
    private Optional<Breach> endsTooEarly() {
        failed = next;
        return Optional.of(Breach.missing(chain.position() + 1));
    }

    private @Nullable Anchor nextAnchor() {
        return anchors.hasNext() ? anchors.next() : null;
    }

    /**
     * The result of an inspection.
     *
     * @param events the number of valid events from the first on
     * @param streams the number of their streams
     * @param compared the number of checkpoints that agree
     * @param breach the first invalid event
     * @param against the checkpoint it contradicts, if it contradicts one
     */
    public record Result(long events, int streams, long compared, Optional<Breach> breach, Optional<Anchor> against) {}
}
