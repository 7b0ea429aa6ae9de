/** The log of this service, and what it is to others. */
@NullMarked
package dti.evidence.streams;

import org.jspecify.annotations.NullMarked;
