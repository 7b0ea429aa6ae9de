package dti.scoring.submissions.application;

import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;
import java.util.Set;

/** Who supplies the data of which leaf, as the campaign assigns it. */
@FunctionalInterface
public interface SourceDuties {

    /** How an assignment of a campaign names a field of the general information, as inputs of rules do. */
    String FIELD = "info:";

    /** The leaves and {@link #FIELD fields} of the submission's campaign for which the unit is a source of data. */
    Uni<Set<String>> sourceOf(SubmissionId id, String unit);

    /** Whether the unit is a source of data for this leaf or field. */
    default Uni<Boolean> isSource(SubmissionId id, String leaf, String unit) {
        return sourceOf(id, unit).map(assigned -> assigned.contains(leaf));
    }
}
