/** Tests of answers for many concurrent requests. */
@NullMarked
package dti.runtime.response;

import org.jspecify.annotations.NullMarked;
