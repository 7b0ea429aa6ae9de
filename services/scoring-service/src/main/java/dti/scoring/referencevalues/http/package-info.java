/** Reference values over HTTP. */
@NullMarked
package dti.scoring.referencevalues.http;

import org.jspecify.annotations.NullMarked;
