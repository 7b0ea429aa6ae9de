/** How every REST API of the house says no (RFC 9457), and the headers all of them share. */
@NullMarked
package dti.problem;

import org.jspecify.annotations.NullMarked;
