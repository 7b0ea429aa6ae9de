/** Tests of the comparison of versions. */
@NullMarked
package dti.rules.diff;

import org.jspecify.annotations.NullMarked;
