package dti.scoring.submissions.http;

import dti.scoring.submissions.domain.SubmissionId;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The submission named in the path. */
final class SubmissionAddress {

    @PathParam("campaign")
    String campaign = "";

    @PathParam("unit")
    String unit = "";

    SubmissionId id() {
        return new SubmissionId(campaign, unit);
    }

    SubmissionWrite write(@Nullable Object body, String... leaves) {
        return SubmissionWrite.of(id(), body, leaves);
    }

    SubmissionWrite batch(Object body, List<String> leaves) {
        return SubmissionWrite.batch(id(), body, leaves);
    }
}
