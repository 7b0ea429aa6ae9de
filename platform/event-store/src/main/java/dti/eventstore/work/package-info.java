/** Background work: its reports, its register and its supervisor. */
@NullMarked
package dti.eventstore.work;

import org.jspecify.annotations.NullMarked;
