/** The log of this service, and its publication to other services. */
@NullMarked
package dti.evidence.streams;

import org.jspecify.annotations.NullMarked;
