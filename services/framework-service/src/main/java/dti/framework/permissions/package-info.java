/** The permissions of each role in this service: one matrix, deny by default. */
@NullMarked
package dti.framework.permissions;

import org.jspecify.annotations.NullMarked;
