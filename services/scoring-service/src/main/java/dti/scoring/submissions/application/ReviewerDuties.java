package dti.scoring.submissions.application;

import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;
import java.util.Set;

/** The reviewers of each leaf, as the campaign assigns them (002, Điều 6.2). */
@FunctionalInterface
public interface ReviewerDuties {

    /**
     * The leaves of the submission's campaign that are assigned to reviewers, but not to this unit. A leaf without an
     * assigned reviewer is open to every reviewer.
     */
    Uni<Set<String>> closedTo(SubmissionId id, String unit);
}
