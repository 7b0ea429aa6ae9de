/** The tables and functions of the log in schema {@code es}, migrated by Flyway with their own history. */
@NullMarked
package dti.eventstore.schema;

import org.jspecify.annotations.NullMarked;
