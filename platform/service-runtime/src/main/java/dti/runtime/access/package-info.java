/** Who is calling, in which roles, for which unit; deny by default. */
@NullMarked
package dti.runtime.access;

import org.jspecify.annotations.NullMarked;
