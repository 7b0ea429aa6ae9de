/** Reference values over real servers. */
@NullMarked
package dti.scoring.relative.http;

import org.jspecify.annotations.NullMarked;
