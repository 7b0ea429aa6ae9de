/** Where the copies come from. */
@NullMarked
package dti.scoring.reference.messaging;

import org.jspecify.annotations.NullMarked;
