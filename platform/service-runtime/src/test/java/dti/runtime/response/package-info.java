/** Tests of answers for many. */
@NullMarked
package dti.runtime.response;

import org.jspecify.annotations.NullMarked;
