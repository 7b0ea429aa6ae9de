/** The linter: the contradictions of a framework document, the effect of each reading, and the resolutions. */
@NullMarked
package dti.rules.lint;

import org.jspecify.annotations.NullMarked;
