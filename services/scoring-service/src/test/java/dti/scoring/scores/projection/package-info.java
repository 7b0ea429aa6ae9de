/** What the projection computes, without a database. */
@NullMarked
package dti.scoring.scores.projection;

import org.jspecify.annotations.NullMarked;
