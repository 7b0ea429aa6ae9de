package dti.scoring.submissions.http;

import dti.access.Caller;
import dti.access.CallerProvider;
import dti.problem.ETags;
import dti.problem.Language;
import dti.problem.ProblemException;
import dti.problem.RequestHeaders;
import dti.problem.Text;
import dti.rules.explain.Explainer;
import dti.rules.explain.LeafExplanation;
import dti.scoring.logs.EventLogs;
import dti.scoring.submissions.application.Catalogues;
import dti.scoring.submissions.application.FoldedSubmissions;
import dti.scoring.submissions.application.LeafStory;
import dti.scoring.submissions.application.Recorded;
import dti.scoring.submissions.domain.ScoredFramework;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionId;
import dti.scoring.submissions.domain.SubmissionScore;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Why a leaf has the points it has. */
@Path("/api/v1/submissions/{campaign}/{unit}/score/{leaf}/explanation")
@Tag(name = "Audit", description = "Lịch sử và nhật ký")
public class ExplanationResource {

    private final CallerProvider callers;
    private final RequestHeaders headers;
    private final FoldedSubmissions submissions;
    private final Catalogues catalogues;
    private final EventLogs logs;

    ExplanationResource(
            CallerProvider callers,
            RequestHeaders headers,
            FoldedSubmissions submissions,
            Catalogues catalogues,
            EventLogs logs) {
        this.callers = callers;
        this.headers = headers;
        this.submissions = submissions;
        this.catalogues = catalogues;
        this.logs = logs;
    }

    @GET
    @Operation(operationId = "explainScore", summary = "Inputs, rule and line, arithmetic, decisions, evidence, events")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ExplanationAnswer.class)))
    public Uni<RestResponse<ExplanationAnswer>> explain(String campaign, String unit, String leaf) {
        SubmissionId id = new SubmissionId(campaign, unit);
        Caller caller = callers.caller();
        Language language = headers.language();
        return SubmissionResource.opened(id, submissions.latest(id), caller)
                .flatMap(opened -> catalogues
                        .of(opened.framework())
                        .flatMap(framework -> explained(opened, framework, leaf)
                                .map(explanation -> answer(opened, leaf, explanation, language))));
    }

    private Uni<LeafExplanation> explained(Submission.Opened opened, ScoredFramework framework, String key) {
        var leaf = framework.leaf(key).orElseThrow(() -> unknown(key));
        return logs.submissions()
                .readWholeStream(opened.id().stream())
                .map(events -> events.stream()
                        .limit(opened.version())
                        .map(Recorded::of)
                        .toList())
                .map(events -> explain(opened, framework, leaf, events));
    }

    private static LeafExplanation explain(
            Submission.Opened opened,
            ScoredFramework framework,
            dti.scoring.submissions.domain.LeafCatalogue.Leaf leaf,
            List<Recorded> events) {
        LeafStory story = new LeafStory(framework, opened, leaf);
        return Explainer.explain(story.facts(events, SubmissionScore.of(opened, framework)));
    }

    private static RestResponse<ExplanationAnswer> answer(
            Submission.Opened opened, String leaf, LeafExplanation explanation, Language language) {
        ExplanationAnswer body = new ExplanationAnswer(
                opened.opening().campaign(),
                opened.opening().unit(),
                leaf,
                opened.version(),
                ExplanationAnswer.in(explanation.summary(), language),
                ExplanationAnswer.sections(explanation, language),
                explanation.text(ExplanationAnswer.rules(language)));
        return RestResponse.ResponseBuilder.ok(body)
                .header("ETag", ETags.ofVersion(opened.version()))
                .header("Content-Language", language.tag())
                .build();
    }

    private static ProblemException unknown(String key) {
        return ProblemException.notFound(new Text(
                "Bộ chỉ số không có tiêu chí “" + key + "”, hoặc đó là mục tổng hợp.",
                "The framework has no leaf " + key + ", or it is a heading."));
    }
}
