package dti.eventstore.integrity;

import dti.eventstore.EventHash;
import dti.eventstore.StoredEvent;
import dti.eventstore.integrity.Breach.Kind;
import java.util.Optional;

/** Verifies one stream, event by event from the first: recomputes every hash in Java and follows the chain. */
public final class StreamVerifier {

    private long version;
    private String hash = EventHash.NONE;

    /** Verifies the stream's next event. Returns the breach; empty when there is none. */
    public Optional<Breach> next(StoredEvent event) {
        Optional<Kind> kind = defect(event);
        version = event.version().value();
        hash = event.hash();
        return kind.map(found -> new Breach(found, event.position(), event.stream(), event.version()));
    }

    /** Verifies a whole stream. Returns the first breach; empty when there is none. */
    public static Optional<Breach> verify(Iterable<StoredEvent> stream) {
        StreamVerifier verifier = new StreamVerifier();
        for (StoredEvent event : stream) {
            Optional<Breach> breach = verifier.next(event);
            if (breach.isPresent()) {
                return breach;
            }
        }
        return Optional.empty();
    }

    private Optional<Kind> defect(StoredEvent event) {
        if (event.version().value() != version + 1) {
            return Optional.of(Kind.VERSION_GAP);
        }
        if (!event.previousHash().equals(hash)) {
            return Optional.of(Kind.UNLINKED);
        }
        return event.hash().equals(EventHash.of(event)) ? Optional.empty() : Optional.of(Kind.CHANGED);
    }
}
