package dti.scoring.submissions.application;

import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import java.time.Instant;

/** Reads moments out of requests. */
public final class SubmissionMoments {

    private SubmissionMoments() {}

    /** A parameter that names a moment; 400 when it does not. */
    public static SubmissionMoment parameter(String name, String text) {
        return SubmissionMoment.parse(text)
                .orElseThrow(() -> ProblemException.malformed(FieldError.parameter(
                        name,
                        new Text(
                                name + " phải là thời điểm RFC 3339, ví dụ 2024-06-30T17:00:00+07:00, số phiên bản,"
                                        + " hoặc vị trí như submissions:1042.",
                                name + " must be an RFC 3339 time such as 2024-06-30T17:00:00+07:00, a version, or"
                                        + " a position such as submissions:1042."))));
    }

    /** A parameter that names a time; 400 when it does not. */
    public static Instant time(String name, String text) {
        return switch (parameter(name, text)) {
            case SubmissionMoment.Time(Instant at) -> at;
            case SubmissionMoment.Version _, SubmissionMoment.Position _ ->
                throw ProblemException.malformed(FieldError.parameter(
                        name, new Text(name + " phải là thời điểm RFC 3339.", name + " must be an RFC 3339 time.")));
        };
    }
}
