package dti.scoring.replays.projection;

import com.fasterxml.jackson.databind.JsonNode;
import dti.contracts.ContractsJson;
import dti.eventstore.EventHash;
import dti.eventstore.StoredEvent;
import dti.eventstore.UnreadableEventException;
import dti.eventstore.park.OmittedEvent;
import dti.scoring.replays.application.Difference;
import dti.scoring.replays.application.Difference.What;
import dti.scoring.submissions.application.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Checks the events before anything is computed from them: the chain of versions and hashes is unbroken, and the
 * payloads can be read.
 */
final class LogCheck {

    private final Set<OmittedEvent> leftOut;
    private final DifferenceCollector differing;
    private long version;
    private String hash;
    private final List<RecordedEvent> readable = new ArrayList<>();

    private LogCheck(Chunk chunk, Set<OmittedEvent> leftOut) {
        this.leftOut = leftOut;
        this.differing = new DifferenceCollector(chunk.submission(), What.LOG);
        this.version = chunk.after();
        this.hash = chunk.hash();
    }

    /**
     * The result of a check.
     *
     * @param readable the events before the first unreadable one, decoded
     */
    record Found(List<Difference> differences, List<RecordedEvent> readable) {}

    static Found of(Chunk chunk, Set<OmittedEvent> leftOut) {
        LogCheck check = new LogCheck(chunk, leftOut);
        for (StoredEvent event : chunk.events()) {
            check.chain(event);
            if (!check.canBeRead(event)) {
                break;
            }
        }
        return new Found(check.differing.merged(), check.readable);
    }

    /** Events of a broken chain are computed nevertheless, to show the consequences. */
    private void chain(StoredEvent event) {
        if (event.version().value() != version + 1) {
            add(event, "version", version + 1, event.version().value());
        } else if (!event.previousHash().equals(hash)) {
            add(event, "previousHash", hash, event.previousHash());
        } else {
            String computed = EventHash.of(event);
            if (!computed.equals(event.hash())) {
                add(event, "hash", computed, event.hash());
            }
        }
        version = event.version().value();
        hash = event.hash();
    }

    private boolean canBeRead(StoredEvent event) {
        try {
            readable.add(RecordedEvent.of(event, leftOut));
            return true;
        } catch (UnreadableEventException unreadable) {
            add(event, "payload", "readable", String.valueOf(unreadable.getMessage()));
            return false;
        }
    }

    private void add(StoredEvent event, String field, Object replayed, Object live) {
        JsonNode named = ContractsJson.mapper()
                .valueToTree(List.of(java.util.Map.of("field", "/" + field, "live", live, "replayed", replayed)));
        differing.add(DifferenceCollector.At.of(event, named));
    }
}
