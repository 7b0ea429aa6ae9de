/** Reference values over real servers. */
@NullMarked
package dti.scoring.referencevalues.http;

import org.jspecify.annotations.NullMarked;
