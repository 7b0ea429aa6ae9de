/** What was published once must stay readable. */
@NullMarked
package dti.contracts;

import org.jspecify.annotations.NullMarked;
