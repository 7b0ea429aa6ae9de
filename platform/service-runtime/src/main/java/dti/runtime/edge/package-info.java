/** Checks before every resource: tokens, sizes, times, media types and query parameters, before any work is done. */
@NullMarked
package dti.runtime.edge;

import org.jspecify.annotations.NullMarked;
