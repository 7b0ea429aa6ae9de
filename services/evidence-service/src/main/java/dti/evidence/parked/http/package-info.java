/** The REST resource of the parked streams of this service's consumers. */
@NullMarked
package dti.evidence.parked.http;

import org.jspecify.annotations.NullMarked;
