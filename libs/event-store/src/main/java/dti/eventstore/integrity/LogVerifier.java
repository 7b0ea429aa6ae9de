package dti.eventstore.integrity;

import dti.eventsourcing.GlobalPosition;
import dti.eventstore.EventStore;
import dti.eventstore.LogHead;
import dti.eventstore.StoredEvent;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/**
 * Verifies a whole log in order, up to where its head is at the beginning of the verification. It asks nobody outside of the
 * log's own database; {@link LogInspection} also does.
 */
public final class LogVerifier {

    private final EventStore store;
    private final LogChain chain = new LogChain();

    private LogVerifier(EventStore store) {
        this.store = store;
    }

    /** One verification; memory grows with the number of streams, not of events. */
    public static Uni<Verification> verify(EventStore store) {
        return store.head().flatMap(head -> new LogVerifier(store).upTo(head));
    }

    private Uni<Verification> upTo(LogHead head) {
        return store.readAll(new GlobalPosition(chain.position()), EventStore.READ_LIMIT_MAX)
                .flatMap(events -> {
                    Optional<Breach> breach = events.isEmpty() ? truncated(head) : firstBreach(events);
                    return breach.isPresent()
                                    || chain.position() >= head.position().value()
                            ? Uni.createFrom().item(new Verification(chain.position(), chain.streams(), breach))
                            : upTo(head);
                });
    }

    private Optional<Breach> firstBreach(List<StoredEvent> events) {
        for (StoredEvent event : events) {
            Optional<Breach> breach = chain.next(event);
            if (breach.isPresent()) {
                return breach;
            }
        }
        return Optional.empty();
    }

    private Optional<Breach> truncated(LogHead head) {
        return chain.position() >= head.position().value()
                ? Optional.empty()
                : Optional.of(Breach.missing(chain.position() + 1));
    }

    /**
     * The result.
     *
     * @param eventsVerified from the first on, all of them good
     * @param streams how many streams they belong to
     * @param breach the first event that is not good
     */
    public record Verification(long eventsVerified, int streams, Optional<Breach> breach) {}
}
