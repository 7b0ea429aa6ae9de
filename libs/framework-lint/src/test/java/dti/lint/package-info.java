/** Tests of the linter's program. */
@NullMarked
package dti.lint;

import org.jspecify.annotations.NullMarked;
