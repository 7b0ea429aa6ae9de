/** The one road of every command: known request, state, decision, append, again after a lost race, outcome. */
@NullMarked
package dti.eventstore.command;

import org.jspecify.annotations.NullMarked;
