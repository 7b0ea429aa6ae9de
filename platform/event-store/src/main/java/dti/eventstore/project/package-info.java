/** Projections: read models that tail a log of the same database. */
@NullMarked
package dti.eventstore.project;

import org.jspecify.annotations.NullMarked;
