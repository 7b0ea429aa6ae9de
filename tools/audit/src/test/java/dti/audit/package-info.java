/** Files that are good, and every way in which one may not be. */
@NullMarked
package dti.audit;

import org.jspecify.annotations.NullMarked;
