/** How every REST API of the house says no: the catalogue of problems (RFC 9457), and what becomes one. */
@NullMarked
package dti.runtime.problem;

import org.jspecify.annotations.NullMarked;
