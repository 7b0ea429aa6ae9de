package dti.framework.frameworks.domain;

import dti.rules.lint.Finding;
import dti.rules.lint.LintReport;
import java.util.List;
import java.util.Optional;

/** Whether a framework version may be published, or a draft still be changed. */
public final class Publication {

    private Publication() {}

    /** Why the version cannot be published now; empty when it can. */
    public static Optional<PublicationRule> refusal(boolean published, LintReport report) {
        if (published) {
            return Optional.of(PublicationRule.VERSION_PUBLISHED);
        }
        return report.isPublishable() ? Optional.empty() : Optional.of(PublicationRule.UNRESOLVED_ERRORS);
    }

    /** What has to be decided before the version can be published. */
    public static List<String> undecided(LintReport report) {
        return report.unresolvedErrors().stream().map(Finding::id).toList();
    }
}
