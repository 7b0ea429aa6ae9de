/** The schema's files, and the permissions of its roles. */
@NullMarked
package dti.eventstore.schema;

import org.jspecify.annotations.NullMarked;
