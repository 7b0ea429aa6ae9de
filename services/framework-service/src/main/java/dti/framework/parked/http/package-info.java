/** The parked streams of this service's consumers. */
@NullMarked
package dti.framework.parked.http;

import org.jspecify.annotations.NullMarked;
