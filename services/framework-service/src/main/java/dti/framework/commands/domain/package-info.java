/** Errors in the values of commands. */
@NullMarked
package dti.framework.commands.domain;

import org.jspecify.annotations.NullMarked;
