/** Outcomes of commands as answers. */
@NullMarked
package dti.framework.commands.http;

import org.jspecify.annotations.NullMarked;
