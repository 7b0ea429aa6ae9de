/** The tables and functions of the log, brought up to date by Flyway under their own history, in schema {@code es}. */
@NullMarked
package dti.eventstore.schema;

import org.jspecify.annotations.NullMarked;
