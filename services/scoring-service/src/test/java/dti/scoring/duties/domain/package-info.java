/** Tests the duties that follow from the shipped frameworks. */
@NullMarked
package dti.scoring.duties.domain;

import org.jspecify.annotations.NullMarked;
