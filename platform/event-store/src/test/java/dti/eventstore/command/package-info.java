/** What every command of every log can rely on. */
@NullMarked
package dti.eventstore.command;

import org.jspecify.annotations.NullMarked;
