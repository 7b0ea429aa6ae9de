/** The problems of every REST API of this system: the catalogue (RFC 9457), and the mapping of failures to it. */
@NullMarked
package dti.runtime.problem;

import org.jspecify.annotations.NullMarked;
