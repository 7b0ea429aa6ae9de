package dti.framework.frameworks.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dti.framework.frameworks.application.EvaluateLeaf.Trial;
import dti.rules.evaluate.Flag;
import dti.rules.evaluate.Outcome;
import dti.rules.explain.LeafExplanation;
import dti.runtime.problem.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The result of a leaf's rule on assumed values. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Evaluation")
public record TrialView(
        String leaf,

        @Schema(enumeration = {"scored", "not-applicable", "pending"})
        String state,

        @Nullable BigDecimal points,
        BigDecimal max,
        List<String> flags,

        @Schema(description = "Inputs the path taken still needs")
        List<String> missing,

        Explanation explanation) {

    /** The explanation of the result, in the caller's language. */
    @Schema(name = "LeafExplanation")
    public record Explanation(String summary, List<Section> sections) {}

    @Schema(name = "ExplanationSection")
    public record Section(String topic, String heading, List<String> sentences) {}

    static TrialView of(Trial trial, Language language) {
        BigDecimal max = trial.max().value();
        Explanation explanation = explanation(trial.explanation(), language);
        return switch (trial.outcome()) {
            case Outcome.Scored scored ->
                new TrialView(
                        trial.leaf(),
                        "scored",
                        scored.points().value(),
                        max,
                        scored.flags().stream().map(Flag::code).toList(),
                        List.of(),
                        explanation);
            case Outcome.NotApplicable _ ->
                new TrialView(trial.leaf(), "not-applicable", null, max, List.of(), List.of(), explanation);
            case Outcome.Missing missing ->
                new TrialView(trial.leaf(), "pending", null, max, List.of(), missing.inputs(), explanation);
            case Outcome.Invalid _ -> throw new IllegalStateException("invalid values were refused before");
        };
    }

    private static Explanation explanation(LeafExplanation explanation, Language language) {
        return new Explanation(
                FindingView.text(explanation.summary(), language),
                explanation.sections().stream()
                        .map(section -> new Section(
                                section.topic().name().toLowerCase(Locale.ROOT),
                                FindingView.text(section.heading(), language),
                                section.sentences().stream()
                                        .map(sentence -> FindingView.text(sentence.text(), language))
                                        .toList()))
                        .toList());
    }
}
