/** Where the copies come from. */
@NullMarked
package dti.scoring.copies.messaging;

import org.jspecify.annotations.NullMarked;
