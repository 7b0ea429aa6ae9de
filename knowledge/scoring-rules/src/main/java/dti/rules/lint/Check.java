package dti.rules.lint;

import java.util.List;

/** One thing the linter looks for. */
interface Check {

    List<Finding> findings(LintSubject examined);
}
