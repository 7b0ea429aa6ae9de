/** The local stack, tried on real processes. */
@NullMarked
package dti.localstack;

import org.jspecify.annotations.NullMarked;
