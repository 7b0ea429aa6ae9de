package dti.scoring.wiring;

import dti.scoring.logs.EventLogs;
import dti.scoring.submissions.application.Catalogues;
import dti.scoring.submissions.application.EvidenceIntake;
import dti.scoring.submissions.application.FoldedSubmissions;
import dti.scoring.submissions.application.SubmissionCommands;
import dti.scoring.submissions.application.WaitingEvidence;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The use cases of submissions over this service's log. */
@ApplicationScoped
class Submissions {

    @Produces
    @Singleton
    FoldedSubmissions folded(EventLogs logs) {
        return new FoldedSubmissions(logs.submissions());
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
}
