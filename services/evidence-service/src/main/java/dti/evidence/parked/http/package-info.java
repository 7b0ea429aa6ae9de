/** Streams of this service's consumers that stand still. */
@NullMarked
package dti.evidence.parked.http;

import org.jspecify.annotations.NullMarked;
