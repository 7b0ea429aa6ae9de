/** Reference values over HTTP. */
@NullMarked
package dti.scoring.relative.http;

import org.jspecify.annotations.NullMarked;
