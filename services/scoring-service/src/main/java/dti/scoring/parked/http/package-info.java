/** Streams of this service's consumers that stand still. */
@NullMarked
package dti.scoring.parked.http;

import org.jspecify.annotations.NullMarked;
