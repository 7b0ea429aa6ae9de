package dti.scoring.wiring;

import dti.eventstore.integrity.LogTree;
import dti.eventstore.publish.Translation;
import dti.scoring.evidence.application.EvidenceIntake;
import dti.scoring.evidence.application.WaitingEvidence;
import dti.scoring.logs.EventLogs;
import dti.scoring.submissions.application.Catalogues;
import dti.scoring.submissions.application.FoldedSubmissions;
import dti.scoring.submissions.application.LeftOutEvents;
import dti.scoring.submissions.application.SubmissionCommands;
import dti.scoring.submissions.messaging.SubmissionTranslation;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The use cases of submissions over this service's log. */
@ApplicationScoped
class Submissions {

    @Produces
    @Singleton
    FoldedSubmissions folded(EventLogs logs, LeftOutEvents leftOut) {
        return new FoldedSubmissions(logs.submissions(), leftOut);
    }

    @Produces
    @Singleton
    LeftOutEvents leftOut(Pool pool) {
        return new LeftOutEvents(pool);
    }

    @Produces
    @Singleton
    SubmissionCommands commands(EventLogs logs, FoldedSubmissions folded, Catalogues catalogues) {
        return new SubmissionCommands(logs.submissions(), folded, catalogues);
    }

    @Produces
    @Singleton
    EvidenceIntake intake(SubmissionCommands commands) {
        return new EvidenceIntake(commands);
    }

    @Produces
    @Singleton
    WaitingEvidence waiting(Pool pool) {
        return new WaitingEvidence(pool);
    }

    @Produces
    @Singleton
    LogTree tree(Pool pool) {
        return new LogTree(pool, EventLogs.SUBMISSIONS);
    }

    /** Translates an event for other services, on Kafka and in the feed. */
    @Produces
    @Singleton
    Translation translation() {
        return new SubmissionTranslation();
    }
}
