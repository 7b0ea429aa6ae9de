/** Tests of what requests bring. */
@NullMarked
package dti.runtime.request;

import org.jspecify.annotations.NullMarked;
