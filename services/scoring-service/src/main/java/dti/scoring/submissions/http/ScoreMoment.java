package dti.scoring.submissions.http;

import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.runtime.request.ETags;
import dti.scoring.submissions.application.FoldedSubmissions;
import dti.scoring.submissions.application.SubmissionMoment;
import dti.scoring.submissions.application.SubmissionMoments;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The moment of a requested score; now if the request names none. */
public final class ScoreMoment {

    @QueryParam("version")
    @Nullable
    Long version;

    @QueryParam("asOf")
    @Nullable
    String asOf;

    @QueryParam("effectiveAt")
    @Parameter(
            description =
                    "A time (RFC 3339): what held then, as it is known now, or was at version or asOf. A correction"
                            + " counts from when it says it holds. The answer's version is then how many events count.")
    @Nullable
    String effectiveAt;

    /** The submission at that moment. */
    public Uni<Submission> of(SubmissionId id, FoldedSubmissions submissions) {
        Optional<SubmissionMoment> known = known();
        Optional<Instant> effective = effective();
        if (effective.isPresent()) {
            return submissions.effective(id, effective.get(), known.orElse(SubmissionMoment.NOW));
        }
        return known.map(then -> submissions.at(id, then)).orElseGet(() -> submissions.latest(id));
    }

    /**
     * True if the request asks for the state in effect at a time, which is not the submission after any one of its
     * events.
     */
    public boolean asksForEffect() {
        return effectiveAt != null;
    }

    Optional<Instant> effective() {
        return Optional.ofNullable(effectiveAt).map(asked -> SubmissionMoments.time("effectiveAt", asked));
    }

    /** The requested time; now for a version or a position. */
    Instant shownAs(Instant now) {
        return known().filter(SubmissionMoment.Time.class::isInstance)
                .map(time -> ((SubmissionMoment.Time) time).at())
                .orElse(now);
    }

    /**
     * The ETag. Events are only added, so every change gives another version, also for the state in effect at one
     * time.
     */
    String etag(long ofVersion) {
        return effective()
                .map(at -> ETags.ofVersion(ofVersion, at.toEpochMilli()))
                .orElseGet(() -> ETags.ofVersion(ofVersion));
    }

    private Optional<SubmissionMoment> known() {
        if (version != null && asOf != null) {
            throw ProblemException.malformed(FieldError.parameter(
                    "asOf", new Text("Chỉ dùng version hoặc asOf.", "Use either version or asOf.")));
        }
        return version == null
                ? Optional.ofNullable(asOf).map(asked -> SubmissionMoments.parameter("asOf", asked))
                : Optional.of(new SubmissionMoment.Version(version));
    }
}
