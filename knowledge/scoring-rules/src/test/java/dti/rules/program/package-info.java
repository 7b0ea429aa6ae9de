/** Tests of the linter's program. */
@NullMarked
package dti.rules.program;

import org.jspecify.annotations.NullMarked;
