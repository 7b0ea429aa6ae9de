package dti.scoring.submissions.http;

import dti.scoring.submissions.domain.SubmissionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that changes a submission.
 *
 * @param body as it was sent, so that a repetition can be told from another request
 * @param leaves the leaves the answer shows
 * @param batch whether the entries came as a list, so that faults name their place in it
 */
public record SubmissionWrite(SubmissionId id, @Nullable Object body, List<String> leaves, boolean batch) {

    /** About some leaves, or none. */
    public static SubmissionWrite of(SubmissionId id, @Nullable Object body, String... leaves) {
        return new SubmissionWrite(id, body, List.of(leaves), false);
    }

    /** About many leaves at once, all or none. */
    public static SubmissionWrite batch(SubmissionId id, Object body, List<String> leaves) {
        return new SubmissionWrite(id, body, leaves, true);
    }
}
