/** Units under any of their names, and who came before and after them, as a service's own copy of the units has it. */
@NullMarked
package dti.runtime.units;

import org.jspecify.annotations.NullMarked;
