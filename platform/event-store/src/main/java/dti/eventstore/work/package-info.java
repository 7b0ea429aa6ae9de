/** Background work: what each piece tells of itself, who runs, and who looks after them. */
@NullMarked
package dti.eventstore.work;

import org.jspecify.annotations.NullMarked;
