/** The schema's files, and what its roles may do. */
@NullMarked
package dti.eventstore.schema;

import org.jspecify.annotations.NullMarked;
