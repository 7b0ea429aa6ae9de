/** Tests of the linter. */
@NullMarked
package dti.rules.lint;

import org.jspecify.annotations.NullMarked;
