/** Commands over HTTP: a request becomes a command's request, an outcome becomes an answer. */
@NullMarked
package dti.runtime.command;

import org.jspecify.annotations.NullMarked;
