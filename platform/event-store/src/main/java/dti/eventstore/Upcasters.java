package dti.eventstore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dti.eventsourcing.Upcaster;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the payloads of a log in today's schema version. Older versions are converted step by step; newer ones are
 * refused, because this code does not know their meaning.
 */
public final class Upcasters {

    private final ObjectMapper mapper;

    /** By type. The first upcaster of a type converts version 1, the next version 2, and so on. */
    private final Map<String, List<Upcaster<ObjectNode>>> byType = new TreeMap<>();

    /**
     * Creates the upcasters of a log.
     *
     * @param mapper how its payloads are written
     */
    public Upcasters(ObjectMapper mapper, List<Upcaster<ObjectNode>> all) {
        this.mapper = mapper;
        all.stream()
                .sorted(Comparator.comparing(Upcaster<ObjectNode>::type).thenComparing(Upcaster::fromVersion))
                .forEach(this::add);
    }

    private void add(Upcaster<ObjectNode> upcaster) {
        List<Upcaster<ObjectNode>> known = byType.computeIfAbsent(upcaster.type(), type -> new ArrayList<>());
        if (upcaster.fromVersion() != known.size() + 1) {
            throw new IllegalArgumentException("%s: version %d is to be lifted next, not %d"
                    .formatted(upcaster.type(), known.size() + 1, upcaster.fromVersion()));
        }
        known.add(upcaster);
    }

    /** Returns the schema version in which events of a type are written now. */
    public int current(String type) {
        return of(type).size() + 1;
    }

    /**
     * Reads a stored event in today's form.
     *
     * @throws UnreadableEventException when its schema version is newer, or the payload does not match its type
     */
    public <E> E read(StoredEvent stored, Class<E> form) {
        int behind = current(stored.type()) - stored.schemaVersion();
        if (behind < 0) {
            throw new UnreadableEventException(stored, null);
        }
        try {
            return behind == 0
                    ? mapper.readValue(stored.payload(), form)
                    : mapper.treeToValue(lifted(stored, behind), form);
        } catch (JsonProcessingException e) {
            throw new UnreadableEventException(stored, e);
        }
    }

    private ObjectNode lifted(StoredEvent stored, int steps) throws JsonProcessingException {
        ObjectNode payload = mapper.readValue(stored.payload(), ObjectNode.class);
        List<Upcaster<ObjectNode>> all = of(stored.type());
        for (Upcaster<ObjectNode> upcaster : all.subList(all.size() - steps, all.size())) {
            payload = upcaster.lift(payload);
        }
        return payload;
    }

    private List<Upcaster<ObjectNode>> of(String type) {
        return byType.getOrDefault(type, List.of());
    }
}
