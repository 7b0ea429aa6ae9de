package dti.scoring.submissions.http;

import dti.runtime.access.Caller;
import dti.scoring.submissions.application.SubmissionAccess;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;

/** Returns submissions to callers who may read them. */
public final class OpenSubmissions {

    private OpenSubmissions() {}

    /** The submission. Fails with 401 or 403 for a caller who may not read it, and with 404 if it is not open. */
    public static Uni<Submission.Opened> readable(SubmissionId id, Uni<Submission> submission, Caller caller) {
        return submission.map(state -> {
            SubmissionAccess.read(caller, id, state);
            return switch (state) {
                case Submission.Opened opened -> opened;
                case Submission.NotOpened _ -> throw RefusalProblems.notOpened();
            };
        });
    }
}
