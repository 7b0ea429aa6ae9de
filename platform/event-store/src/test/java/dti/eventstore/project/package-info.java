/** Projections with a real database: they skip nothing and count nothing twice. */
@NullMarked
package dti.eventstore.project;

import org.jspecify.annotations.NullMarked;
