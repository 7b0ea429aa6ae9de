package dti.rules.lint;

import dti.rules.framework.Resolution;
import dti.rules.language.Language;
import java.util.List;
import java.util.stream.Collectors;

/** A lint report as plain text, one paragraph per finding. */
public final class LintText {

    private LintText() {}

    /**
     * All findings in these languages, each with its resolution below it; the last line says whether the framework may
     * be published.
     */
    public static String of(LintReport report, List<Language> languages) {
        String findings =
                report.items().stream().map(item -> paragraph(item, languages)).collect(Collectors.joining("\n"));
        return findings + (report.items().isEmpty() ? "" : "\n") + summary(report);
    }

    private static String paragraph(LintedFinding item, List<Language> languages) {
        Finding finding = item.finding();
        StringBuilder out = new StringBuilder();
        out.append(finding.severity().wire()).append(' ').append(finding.id());
        if (!finding.lines().isEmpty()) {
            out.append(" (").append(lines(finding.lines())).append(')');
        }
        out.append('\n');
        for (Language language : languages) {
            out.append("  ").append(finding.message().in(language)).append('\n');
        }
        for (ReadingEffect reading : finding.readings()) {
            for (Language language : languages) {
                out.append("  - ").append(reading.name()).append(": ");
                out.append(reading.effect().in(language)).append('\n');
            }
        }
        Resolution resolution = item.resolution();
        if (resolution != null) {
            out.append("  = ").append(resolution.decision()).append(": ").append(resolution.reason());
            out.append(" (")
                    .append(resolution.author())
                    .append(", ")
                    .append(resolution.date())
                    .append(")\n");
        }
        return out.toString();
    }

    private static String lines(List<Integer> lines) {
        String numbers = lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return (lines.size() == 1 ? "line " : "lines ") + numbers;
    }

    private static String summary(LintReport report) {
        return "%d errors, %d warnings, %d infos; %d settled; %s\n"
                .formatted(
                        count(report, Severity.ERROR),
                        count(report, Severity.WARNING),
                        count(report, Severity.INFO),
                        report.items().stream()
                                .filter(item -> item.resolution() != null)
                                .count(),
                        report.isPublishable()
                                ? "publishable"
                                : "not publishable: "
                                        + report.unresolvedErrors().size() + " errors are unresolved");
    }

    private static long count(LintReport report, Severity severity) {
        return report.items().stream()
                .filter(item -> item.finding().severity() == severity)
                .count();
    }
}
