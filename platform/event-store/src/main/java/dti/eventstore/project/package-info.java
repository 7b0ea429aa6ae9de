/** Projections: read models of a log in the same database. */
@NullMarked
package dti.eventstore.project;

import org.jspecify.annotations.NullMarked;
