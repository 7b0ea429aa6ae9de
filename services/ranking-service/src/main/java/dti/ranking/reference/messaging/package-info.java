/** Where the copies come from. */
@NullMarked
package dti.ranking.reference.messaging;

import org.jspecify.annotations.NullMarked;
