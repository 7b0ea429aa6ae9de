package dti.scoring.wiring;

import dti.contracts.CheckpointSigned;
import dti.contracts.DutyReminder;
import dti.contracts.Topics;
import dti.eventstore.StoredEvent;
import dti.eventstore.publish.Translation;
import dti.runtime.logs.PublishedLog;
import dti.runtime.logs.ServiceLogs;
import dti.scoring.logs.EventLogs;
import dti.scoring.scores.projection.ScoreProjection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The logs that this service publishes to others. */
@ApplicationScoped
class PublishedLogs implements ServiceLogs {

    /**
     * Submissions are spread over six partitions: room for six instances of a consumer. A partition count never
     * changes.
     */
    private static final int PARTITIONS = 6;

    /** One partition keeps checkpoints in the order of signing, in which they are compared. */
    private static final int ONE_PARTITION = 1;

    private final EventLogs logs;
    private final Translation ofSubmissions;

    PublishedLogs(EventLogs logs, Translation ofSubmissions) {
        this.logs = logs;
        this.ofSubmissions = ofSubmissions;
    }

    @Override
    public List<PublishedLog> published() {
        return List.of(
                new PublishedLog(logs.submissions(), Topics.SUBMISSIONS, PARTITIONS, ofSubmissions),
                new PublishedLog(logs.scores(), Topics.SCORES, PARTITIONS, PublishedLogs::score),
                PublishedLog.asItIsStored(logs.checkpoints(), ONE_PARTITION, CheckpointSigned.class),
                PublishedLog.asItIsStored(logs.duties(), PARTITIONS, DutyReminder.class));
    }

    private static Translation.PublicEvent score(StoredEvent event) {
        String type = event.type().equals(ScoreProjection.WITHHELD) ? Topics.SCORE_WITHHELD : Topics.SCORE_CHANGED;
        return new Translation.PublicEvent(type, event.payload());
    }
}
