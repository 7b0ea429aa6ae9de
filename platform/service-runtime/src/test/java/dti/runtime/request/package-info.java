/** Tests of the common parts of requests. */
@NullMarked
package dti.runtime.request;

import org.jspecify.annotations.NullMarked;
