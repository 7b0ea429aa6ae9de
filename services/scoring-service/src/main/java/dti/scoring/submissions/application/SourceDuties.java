package dti.scoring.submissions.application;

import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;

/** Who supplies the data of which leaf, as the campaign assigns it. */
@FunctionalInterface
public interface SourceDuties {

    /** Whether the unit is a source of data for this leaf of the submission's campaign. */
    Uni<Boolean> isSource(SubmissionId id, String leaf, String unit);
}
