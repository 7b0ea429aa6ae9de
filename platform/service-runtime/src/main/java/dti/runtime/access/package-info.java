/** The caller of a request, its roles and unit, and access decisions; denied by default. */
@NullMarked
package dti.runtime.access;

import org.jspecify.annotations.NullMarked;
