package dti.rules.lint;

import java.util.List;

/** One check of the linter. */
interface Check {

    List<Finding> findings(LintSubject examined);
}
