/** Published vectors, and properties over every small tree. */
@NullMarked
package dti.transparency;

import org.jspecify.annotations.NullMarked;
