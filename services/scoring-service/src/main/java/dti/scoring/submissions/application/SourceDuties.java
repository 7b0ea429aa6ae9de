package dti.scoring.submissions.application;

import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;
import java.util.Set;

/** The data sources of each leaf, as the campaign assigns them. */
@FunctionalInterface
public interface SourceDuties {

    /** The prefix of general-information fields in the assignments of a campaign, as in the inputs of rules. */
    String FIELD = "info:";

    /** The leaves and {@link #FIELD fields} of the submission's campaign for which the unit is a source of data. */
    Uni<Set<String>> sourceOf(SubmissionId id, String unit);

    /** True if the unit is a data source for this leaf or field. */
    default Uni<Boolean> isSource(SubmissionId id, String leaf, String unit) {
        return sourceOf(id, unit).map(assigned -> assigned.contains(leaf));
    }
}
