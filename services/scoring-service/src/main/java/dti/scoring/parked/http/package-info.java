/** Parked streams of this service's consumers over REST. */
@NullMarked
package dti.scoring.parked.http;

import org.jspecify.annotations.NullMarked;
