/** Where the copies come from. */
@NullMarked
package dti.ranking.copies.messaging;

import org.jspecify.annotations.NullMarked;
