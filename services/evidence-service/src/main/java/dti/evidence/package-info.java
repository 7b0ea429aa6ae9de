/**
 * Evidence of an evaluated unit. It is stored once by content and attached to leaves; scoring-service accepts or
 * refuses each attachment.
 */
@NullMarked
package dti.evidence;

import org.jspecify.annotations.NullMarked;
