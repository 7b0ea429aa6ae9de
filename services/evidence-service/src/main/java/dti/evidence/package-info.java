/** Evidence of an evaluated unit: stored once by content, attached to leaves, answered by scoring-service. */
@NullMarked
package dti.evidence;

import org.jspecify.annotations.NullMarked;
