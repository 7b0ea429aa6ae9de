package dti.scoring.submissions.http;

import dti.scoring.submissions.domain.SubmissionId;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which submission a request is about. */
final class SubmissionAddress {

    @PathParam("campaign")
    String campaign = "";

    @PathParam("unit")
    String unit = "";

    SubmissionId id() {
        return new SubmissionId(campaign, unit);
    }

    /** What is asked of it, about these leaves. */
    Asked asked(@Nullable Object body, String... leaves) {
        return new Asked(id(), body, List.of(leaves), false);
    }

    /** The same about many leaves at once, all or none. */
    Asked askedOfMany(Object body, List<String> leaves) {
        return new Asked(id(), body, leaves, true);
    }

    /**
     * What is asked of a submission.
     *
     * @param body as it was sent
     * @param leaves the answer shows
     * @param many whether faults are told entry by entry
     */
    record Asked(SubmissionId id, @Nullable Object body, List<String> leaves, boolean many) {}
}
