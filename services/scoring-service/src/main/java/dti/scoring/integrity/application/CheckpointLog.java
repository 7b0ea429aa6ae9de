package dti.scoring.integrity.application;

import dti.contracts.CheckpointSigned;
import dti.contracts.ContractsJson;
import dti.eventsourcing.GlobalPosition;
import dti.eventstore.StoredEvent;
import dti.scoring.logs.EventLogs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Reads the checkpoints signed by this service, in order. They have a log of their own, so that the relay carries them.
 */
@ApplicationScoped
public class CheckpointLog {

    /** The type of the log's events. */
    public static final String SIGNED = "checkpoint-signed";

    private final EventLogs logs;

    CheckpointLog(EventLogs logs) {
        this.logs = logs;
    }

    /** Returns the latest checkpoint. Empty while there is none. */
    public Uni<Optional<CheckpointSigned>> newest() {
        return logs.checkpoints()
                .head()
                .flatMap(head -> head.position().value() == 0
                        ? Uni.createFrom().item(List.<Numbered>of())
                        : after(head.position().value() - 1, 1))
                .map(found -> found.stream().map(Numbered::checkpoint).findFirst());
    }

    /** Returns the checkpoints after a position of their log, oldest first. */
    public Uni<List<Numbered>> after(long position, int limit) {
        return logs.checkpoints()
                .readAll(new GlobalPosition(position), limit)
                .map(events -> events.stream().map(CheckpointLog::read).toList());
    }

    private static Numbered read(StoredEvent event) {
        return new Numbered(event.position().value(), ContractsJson.readOwn(event.payload(), CheckpointSigned.class));
    }

    /** A checkpoint and its position in the log of checkpoints. */
    public record Numbered(long number, CheckpointSigned checkpoint) {}
}
