package dti.rules.lint;

import dti.rules.framework.Framework;
import dti.rules.framework.Resolution;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds contradictions of a framework document, and points it leaves open. */
public final class Linter {

    private static final List<Check> CHECKS = List.of(
            SumChecks::sumDiffers,
            MaximumChecks::blankMaximum,
            MaximumChecks::sharedMaximum,
            MaximumChecks::blankHeadings,
            MaximumChecks::parenthesised,
            MaximumChecks::maximumDiffers,
            ApplicabilityChecks::maximumVaries,
            CountChecks::countDiffers,
            CodeChecks::duplicateCode,
            CodeChecks::numberingGap,
            NameChecks::nameDiffers,
            RuleChecks::missingRule,
            RuleChecks::gap,
            RatioChecks::discontinuity,
            RatioChecks::inversion,
            RuleChecks::inversion,
            RatioChecks::denominatorScope,
            RatioChecks::zeroDenominator,
            RuleChecks::unknownPolarity,
            RuleChecks::ambiguous,
            PolicyChecks::rankingConflict);

    private Linter() {}

    /** Every finding, with the resolution that settles it. */
    public static LintReport lint(Framework framework) {
        LintSubject examined = new LintSubject(framework);
        List<Finding> findings = new ArrayList<>();
        for (Check check : CHECKS) {
            findings.addAll(check.findings(examined));
        }
        findings.addAll(ResolutionChecks.check(framework.resolutions(), findings));
        return new LintReport(findings.stream()
                .map(finding -> new LintedFinding(finding, settling(framework, finding)))
                .toList());
    }

    /** A resolution counts only if the finding offers its decision. */
    private static @Nullable Resolution settling(Framework framework, Finding finding) {
        return framework
                .resolution(finding.id())
                .filter(resolution -> finding.offers(resolution.decision()))
                .orElse(null);
    }
}
