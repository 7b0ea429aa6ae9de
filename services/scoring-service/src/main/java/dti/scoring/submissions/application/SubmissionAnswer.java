package dti.scoring.submissions.application;

import dti.scoring.submissions.domain.Refusal;
import dti.scoring.submissions.domain.Submission;
import java.util.Optional;

/** What became of a request. */
public sealed interface SubmissionAnswer {

    /**
     * The command stands, now or since an earlier sending of the same request.
     *
     * @param state right after the request's last event
     * @param position of that event in the log
     */
    record Done(Submission.Opened state, long position, boolean repeated) implements SubmissionAnswer {}

    record Refused(Refusal reason) implements SubmissionAnswer {}

    /** The caller had seen another version. */
    record Stale(long actualVersion) implements SubmissionAnswer {}

    /** The key was used for something else before. */
    record KeyReused() implements SubmissionAnswer {}

    /** Too many writers at once on this submission; try again. */
    record Contended() implements SubmissionAnswer {}

    /** What a worker notes of its request: that it was recorded, or by which rule never; empty where it is to try again. */
    default Optional<String> settled() {
        return switch (this) {
            case Done _ -> Optional.of("recorded");
            case Refused(var reason) -> Optional.of(reason.rule());
            case KeyReused _ -> Optional.of("idempotency-key-reused");
            case Stale _, Contended _ -> Optional.empty();
        };
    }
}
