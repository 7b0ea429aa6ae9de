package dti.framework.frameworks.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dti.rules.framework.Resolution;
import dti.rules.language.Bilingual;
import dti.rules.lint.Finding;
import dti.rules.lint.LintReport;
import dti.rules.lint.LintedFinding;
import dti.runtime.problem.Language;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contradiction of a framework document, and the resolution that settles it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Finding")
public record FindingView(
        String id,
        String kind,
        @Schema(enumeration = {"error", "warning", "info"}) String severity,
        @Nullable String node,
        @Nullable Integer line,
        @Nullable List<Integer> lines,
        String message,
        List<ReadingView> readings,
        @Nullable ResolutionView resolution) {

    /** A reading of the contradiction, and its effect. */
    @Schema(name = "FindingReading")
    public record ReadingView(String name, String effect) {}

    /** A decision, with its reason, author and date. */
    @Schema(name = "Resolution")
    public record ResolutionView(String decision, String reason, String author, String date) {

        static ResolutionView of(Resolution resolution) {
            return new ResolutionView(
                    resolution.decision(), resolution.reason(), resolution.author(), resolution.date());
        }
    }

    /** The findings of a version. */
    @Schema(name = "Findings")
    public record Findings(List<FindingView> items) {}

    static List<FindingView> all(LintReport report, Language language) {
        return report.items().stream().map(item -> of(item, language)).toList();
    }

    static FindingView of(LintedFinding item, Language language) {
        Finding finding = item.finding();
        Resolution resolution = item.resolution();
        return new FindingView(
                finding.id(),
                finding.kind().wire(),
                finding.severity().wire(),
                finding.node(),
                finding.line(),
                finding.lines().size() > 1 ? finding.lines() : null,
                text(finding.message(), language),
                finding.readings().stream()
                        .map(reading -> new ReadingView(reading.name(), text(reading.effect(), language)))
                        .toList(),
                resolution == null ? null : ResolutionView.of(resolution));
    }

    static String text(Bilingual text, Language language) {
        return switch (language) {
            case VI -> text.vi();
            case EN -> text.en();
        };
    }
}
