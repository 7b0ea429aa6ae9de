/** Published test vectors, and properties of every small tree. */
@NullMarked
package dti.transparency;

import org.jspecify.annotations.NullMarked;
