package dti.eventstore.command;

import dti.eventstore.StoredEvent;
import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * What differs between commands: where their state comes from, who decides, and how an earlier result is read back.
 *
 * @param <T> what a command that stands results in
 * @param <R> reasons for refusal
 */
public interface CommandSteps<T, R> {

    /** Reads the state, decides, and records what was decided; called again after a lost race. */
    Uni<Attempt<T, R>> attempt();

    /** The result of an earlier sending of the same request, from the events it recorded (at least one). */
    Uni<T> earlier(List<StoredEvent> events);
}
