/** Where scores come from. */
@NullMarked
package dti.ranking.scores.messaging;

import org.jspecify.annotations.NullMarked;
