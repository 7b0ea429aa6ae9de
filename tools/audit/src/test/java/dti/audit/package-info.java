/** Sound files, and every way in which a file can be broken. */
@NullMarked
package dti.audit;

import org.jspecify.annotations.NullMarked;
