package dti.rules.lint;

import dti.rules.framework.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * A finding and what settles it.
 *
 * @param finding what contradicts what
 * @param resolution who decided what and why; absent while nobody has
 */
public record LintedFinding(Finding finding, @Nullable Resolution resolution) {

    /** Whether somebody has to decide before the framework can be published. */
    public boolean blocksPublishing() {
        return finding.severity() == Severity.ERROR && resolution == null;
    }
}
