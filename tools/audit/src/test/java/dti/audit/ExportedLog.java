package dti.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dti.transparency.Checkpoint;
import dti.transparency.Frontier;
import dti.transparency.NodeId;
import dti.transparency.ProofPlan;
import dti.transparency.SignerKey;
import dti.transparency.Tree;
import dti.transparency.TreeHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A log for tests in the export format. Its tree and notes are made by the library that the services use. */
final class ExportedLog {

    private static final SignerKey KEY = SignerKey.generate("dti/test");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    final List<ObjectNode> events = new ArrayList<>();
    private final Map<String, ObjectNode> lasts = new HashMap<>();

    /** Two units of one campaign and one of another, in turn. */
    static ExportedLog of(int count) {
        ExportedLog log = new ExportedLog();
        String[] streams = {"c-2024/a", "c-2024/b", "d-2024/a"};
        for (int i = 0; i < count; i++) {
            log.append(streams[i % streams.length], "{\"điểm\":" + i + "}");
        }
        return log;
    }

    static String key() {
        return KEY.verifier().toString();
    }

    void append(String stream, String payload) {
        ObjectNode before = lasts.get(stream);
        ObjectNode event = JSON.objectNode()
                .put("position", events.size() + 1)
                .put("stream", stream)
                .put("version", before == null ? 1 : before.get("version").asLong() + 1)
                .put("id", new UUID(7, events.size()).toString())
                .put("requestId", new UUID(8, events.size()).toString())
                .put("type", "self-score-entered")
                .put("schemaVersion", 1)
                .put("recordedAt", "2024-06-01T05:00:00." + String.format("%06d", events.size()) + "Z")
                .put("effectiveAt", "2024-05-31T17:00:00Z")
                .put("actor", "officer-1")
                .put("correlationId", new UUID(9, 1).toString())
                .put("requestHash", "asked")
                .put("payload", payload)
                .put(
                        "previousHash",
                        before == null
                                ? ExportedEvent.NO_PREVIOUS
                                : before.get("hash").asText());
        event.put("hash", new ExportedEvent(event).computedHash("submissions"));
        events.add(event);
        lasts.put(stream, event);
    }

    /** Changes an event, and recomputes its hash and all following ones of its stream. */
    void rewrite(int position, String payload) {
        List<ObjectNode> before = List.copyOf(events);
        events.clear();
        lasts.clear();
        before.forEach(event -> append(
                event.get("stream").asText(),
                event.get("position").asInt() == position
                        ? payload
                        : event.get("payload").asText()));
    }

    String note(int size) {
        Checkpoint checkpoint = new Checkpoint("dti/test", tree(size), List.of("generation 1"));
        return KEY.sign(checkpoint.text()).toString();
    }

    List<String> whole(String note) {
        List<String> lines = new ArrayList<>();
        lines.add(header(note, JSON.objectNode()));
        events.forEach(event ->
                lines.add(JSON.objectNode().<ObjectNode>set("event", event).toString()));
        lines.add(end(events.size()));
        return lines;
    }

    List<String> campaign(String campaign, int size) {
        List<String> lines = new ArrayList<>();
        lines.add(header(note(size), JSON.objectNode().put("campaign", campaign)));
        List<ObjectNode> some = events.stream()
                .filter(event -> event.get("stream").asText().startsWith(campaign + "/"))
                .toList();
        some.forEach(event -> lines.add(proven(event, size)));
        lines.add(end(some.size()));
        return lines;
    }

    static String checkpoint(String note) {
        return JSON.objectNode().put("checkpoint", note).toString();
    }

    static String end(int events) {
        return JSON.objectNode()
                .<ObjectNode>set("end", JSON.objectNode().put("events", events))
                .toString();
    }

    static Path file(Path directory, List<String> lines) {
        try {
            return Files.writeString(directory.resolve("export.ndjson"), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(String note, ObjectNode scope) {
        ObjectNode header = JSON.objectNode().put("format", "dti-audit/1").put("log", "submissions");
        header.set("scope", scope);
        return header.put("checkpoint", note).toString();
    }

    private String proven(ObjectNode event, int size) {
        Map<NodeId, TreeHash> nodes = new HashMap<>();
        new Frontier().addAll(leaves(size)).forEach(node -> nodes.put(node.id(), node.hash()));
        ObjectNode line = JSON.objectNode();
        line.set("event", event);
        ProofPlan.inclusion(event.get("position").asLong() - 1, size)
                .prove(id -> Objects.requireNonNull(nodes.get(id)))
                .forEach(hash -> line.withArray("proof").add(hash.base64()));
        return line.toString();
    }

    private Tree tree(int size) {
        Frontier frontier = new Frontier();
        frontier.addAll(leaves(size));
        return new Tree(size, frontier.root());
    }

    private List<TreeHash> leaves(int size) {
        return events.subList(0, size).stream()
                .map(event ->
                        TreeHash.leaf(HexFormat.of().parseHex(event.get("hash").asText())))
                .toList();
    }
}
