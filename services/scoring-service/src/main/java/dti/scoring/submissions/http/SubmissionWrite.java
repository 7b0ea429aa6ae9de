package dti.scoring.submissions.http;

import dti.scoring.submissions.domain.SubmissionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that changes a submission.
 *
 * @param body the body as it was sent; it distinguishes a repetition from another request
 * @param leaves the leaves that the answer contains
 * @param batch whether the entries came as a list, so that errors name the entry's index
 */
public record SubmissionWrite(SubmissionId id, @Nullable Object body, List<String> leaves, boolean batch) {

    /** A request about some leaves, or none. */
    public static SubmissionWrite of(SubmissionId id, @Nullable Object body, String... leaves) {
        return new SubmissionWrite(id, body, List.of(leaves), false);
    }

    /** A request about many leaves, applied to all or none. */
    public static SubmissionWrite batch(SubmissionId id, Object body, List<String> leaves) {
        return new SubmissionWrite(id, body, leaves, true);
    }
}
