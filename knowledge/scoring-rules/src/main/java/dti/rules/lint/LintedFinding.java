package dti.rules.lint;

import dti.rules.framework.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * A finding and its resolution.
 *
 * @param resolution absent while the finding is unresolved
 */
public record LintedFinding(Finding finding, @Nullable Resolution resolution) {

    /** Whether the framework cannot be published before this finding is resolved. */
    public boolean blocksPublishing() {
        return finding.severity() == Severity.ERROR && resolution == null;
    }
}
