/** The start of a service: its order, its keys, its log, and waiting for the database. */
@NullMarked
package dti.runtime.start;

import org.jspecify.annotations.NullMarked;
