/** How a leaf came by its points, told in Vietnamese and English as one officer would tell another. */
@NullMarked
package dti.rules.explain;

import org.jspecify.annotations.NullMarked;
