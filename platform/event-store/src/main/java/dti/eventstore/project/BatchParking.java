package dti.eventstore.project;

import dti.eventsourcing.StreamId;
import dti.eventstore.StoredEvent;
import dti.eventstore.park.ParkedStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The parked streams of a batch, each with its event and reason. */
public record BatchParking(Map<StreamId, ParkedStream> byStream) {

    public static final BatchParking NONE = new BatchParking(Map.of());

    public BatchParking {
        byStream = Map.copyOf(byStream);
    }

    static BatchParking of(Collection<ParkedStream> streams) {
        return new BatchParking(streams.stream().collect(Collectors.toMap(ParkedStream::stream, Function.identity())));
    }

    public boolean isHeld(StoredEvent event) {
        return byStream.containsKey(event.stream());
    }

    /** Returns the parked stream of a held event. */
    public ParkedStream standing(StoredEvent event) {
        return Objects.requireNonNull(byStream.get(event.stream()), () -> event.stream() + " is not held");
    }

    public List<StoredEvent> flowing(List<StoredEvent> events) {
        return byStream.isEmpty()
                ? events
                : events.stream().filter(event -> !isHeld(event)).toList();
    }

    List<StoredEvent> held(List<StoredEvent> events) {
        return events.stream().filter(this::isHeld).toList();
    }
}
