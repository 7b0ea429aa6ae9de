/** The linter of framework files, as {@code ./dti frameworks lint} runs it. */
@NullMarked
package dti.rules.program;

import org.jspecify.annotations.NullMarked;
