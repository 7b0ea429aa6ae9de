package dti.framework.frameworks.domain;

import dti.rules.lint.Finding;
import dti.rules.lint.LintReport;
import java.util.List;
import java.util.Optional;

/** Decides whether a framework version may be published, and whether a draft may still change. */
public final class Publication {

    private Publication() {}

    /** The rule that forbids publishing the version now; empty when it can be published. */
    public static Optional<PublicationRule> refusal(boolean published, LintReport report) {
        if (published) {
            return Optional.of(PublicationRule.VERSION_PUBLISHED);
        }
        return report.isPublishable() ? Optional.empty() : Optional.of(PublicationRule.UNRESOLVED_ERRORS);
    }

    /** The findings that must be decided before the version can be published. */
    public static List<String> undecided(LintReport report) {
        return report.unresolvedErrors().stream().map(Finding::id).toList();
    }
}
