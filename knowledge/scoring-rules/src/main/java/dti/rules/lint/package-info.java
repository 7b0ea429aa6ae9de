/** The linter: every contradiction of a framework document, what follows from each reading, and what settles it. */
@NullMarked
package dti.rules.lint;

import org.jspecify.annotations.NullMarked;
