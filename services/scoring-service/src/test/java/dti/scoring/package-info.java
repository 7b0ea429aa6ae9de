/** Tests of the service as a whole. */
@NullMarked
package dti.scoring;

import org.jspecify.annotations.NullMarked;
