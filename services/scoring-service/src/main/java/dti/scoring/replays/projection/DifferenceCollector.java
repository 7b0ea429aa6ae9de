package dti.scoring.replays.projection;

import com.fasterxml.jackson.databind.JsonNode;
import dti.eventstore.StoredEvent;
import dti.scoring.replays.application.Difference;
import dti.scoring.replays.application.Difference.What;
import dti.scoring.submissions.domain.SubmissionId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collects the differences of one kind in one submission, in the order of versions. */
final class DifferenceCollector {

    private final SubmissionId submission;
    private final What what;
    private @Nullable At first;
    private long lastVersion;
    private long count;

    DifferenceCollector(SubmissionId submission, What what) {
        this.submission = submission;
        this.what = what;
    }

    /** An event, and the fields that differ at it. */
    record At(
            long version,
            long position,
            @Nullable UUID eventId,
            @Nullable String type,
            JsonNode fields) {

        static At of(StoredEvent event, JsonNode fields) {
            return new At(event.version().value(), event.position().value(), event.id(), event.type(), fields);
        }
    }

    void add(At at) {
        first = first == null ? at : first;
        lastVersion = at.version();
        count++;
    }

    /** Returns one merged difference, or none. */
    List<Difference> merged() {
        At at = first;
        return at == null
                ? List.of()
                : List.of(new Difference(
                        submission,
                        what,
                        at.version(),
                        at.position(),
                        lastVersion,
                        count,
                        at.eventId(),
                        at.type(),
                        at.fields()));
    }
}
