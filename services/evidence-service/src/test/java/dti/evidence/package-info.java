/** Tests of evidence-service; those of a feature are in its own package. */
@NullMarked
package dti.evidence;

import org.jspecify.annotations.NullMarked;
