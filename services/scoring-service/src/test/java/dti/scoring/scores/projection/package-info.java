/** Tests the computation of the projection without a database. */
@NullMarked
package dti.scoring.scores.projection;

import org.jspecify.annotations.NullMarked;
