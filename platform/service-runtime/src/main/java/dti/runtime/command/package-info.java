/** Commands over HTTP: an HTTP request becomes a command request, an outcome becomes an answer. */
@NullMarked
package dti.runtime.command;

import org.jspecify.annotations.NullMarked;
