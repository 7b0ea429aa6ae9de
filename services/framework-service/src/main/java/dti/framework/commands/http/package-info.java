/** Converts outcomes of commands to answers. */
@NullMarked
package dti.framework.commands.http;

import org.jspecify.annotations.NullMarked;
