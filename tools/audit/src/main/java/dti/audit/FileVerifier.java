package dti.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Verifies an exported file line by line; memory grows with the number of streams. It recomputes everything from the
 * file, and trusts only the given key and the checkpoints a witness kept.
 */
final class FileVerifier {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Header header;
    private final Anchors anchors;
    private final Streams streams;
    private final GrowingTree tree = new GrowingTree();
    private long events;
    private int compared;
    private boolean ended;

    private FileVerifier(Header header, Anchors anchors) {
        this.header = header;
        this.anchors = anchors;
        this.streams = new Streams(header);
    }

    /** Returns the result of a sound file; throws {@link BrokenException} for the first thing wrong. */
    static Verified verify(Path file, PublicKeyOfLog key, List<SignedCheckpoint> witnessed) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String first = lines.readLine();
            Header header = Header.of(json(first == null ? "" : first));
            if (!header.checkpoint().isSignedBy(key)) {
                throw new BrokenException(
                        Finding.of("the checkpoint of this file was not signed by the key of " + key.name()));
            }
            Anchors anchors = Anchors.of(witnessed, key, header.checkpoint().generation());
            return new FileVerifier(header, anchors).rest(lines, key);
        } catch (IOException e) {
            throw new CannotTellException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private Verified rest(BufferedReader lines, PublicKeyOfLog key) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (ended) {
                throw new BrokenException(Finding.of("there are lines after the end of the file"));
            }
            take(json(line), key);
        }
        complete();
        return new Verified(events, streams.count(), header.checkpoint().size(), compared, header.isWholeLog());
    }

    private void take(JsonNode line, PublicKeyOfLog key) {
        try {
            if (line.has("event")) {
                event(new ExportedEvent(line.path("event")), line.path("proof"));
            } else if (line.has("checkpoint")) {
                earlier(SignedCheckpoint.parse(line.path("checkpoint").asText()), key);
            } else if (line.has("end")) {
                end(line.path("end").path("events").asLong(-1));
            } else {
                throw new IllegalArgumentException("a line that is neither event nor checkpoint nor end");
            }
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new BrokenException(Finding.of("after position " + streams.position() + ": " + e.getMessage()));
        }
    }

    private void event(ExportedEvent event, JsonNode proof) {
        streams.next(event);
        events++;
        if (event.position() > header.checkpoint().size()) {
            throw new BrokenException(Finding.at(event, "the file's checkpoint does not cover it"));
        }
        if (!header.isWholeLog()) {
            prove(event, proof);
            return;
        }
        tree.add(event.hashBytes());
        if (anchors.has(tree.leaves())) {
            compared += anchors.compare(tree.leaves(), tree.root());
        }
    }

    private void prove(ExportedEvent event, JsonNode proof) {
        List<byte[]> path = new ArrayList<>();
        proof.forEach(hash -> path.add(Base64.getDecoder().decode(hash.asText())));
        byte[] root = Hashing.rootOfPath(
                event.position() - 1, header.checkpoint().size(), Hashing.leaf(event.hashBytes()), path);
        if (!header.checkpoint().hasRoot(root)) {
            throw new BrokenException(
                    Finding.at(event, "it is not the event the signed checkpoint has at this position"));
        }
    }

    /** A checkpoint that the service signed earlier follows the last event it covers. */
    private void earlier(SignedCheckpoint checkpoint, PublicKeyOfLog key) {
        if (!checkpoint.isSignedBy(key)) {
            throw new BrokenException(
                    Finding.of("the checkpoint of " + checkpoint.size() + " events was not signed by this key"));
        }
        if (checkpoint.size() != tree.leaves()) {
            throw new BrokenException(Finding.of(
                    "the checkpoint of " + checkpoint.size() + " events follows " + tree.leaves() + " events"));
        }
        if (!checkpoint.hasRoot(tree.root())) {
            throw new BrokenException(Finding.of("the first " + checkpoint.size()
                    + " events are not those of the checkpoint signed then: one of them was replaced, chain and all"));
        }
        compared++;
    }

    private void end(long count) {
        ended = true;
        if (count != events) {
            throw new BrokenException(Finding.of("the file claims to hold " + count + " events and holds " + events));
        }
    }

    private void complete() {
        if (!ended) {
            throw new BrokenException(Finding.of("the end of the file is missing, after " + events + " events"));
        }
        long size = header.checkpoint().size();
        if (!header.isWholeLog()) {
            compared += anchors.compare(size, header.checkpoint().root());
            return;
        }
        if (tree.leaves() != size) {
            throw new BrokenException(Finding.of("the end of the log was cut: position " + (tree.leaves() + 1) + " to "
                    + size + " are missing, which its checkpoint covers"));
        }
        if (!header.checkpoint().hasRoot(tree.root())) {
            throw new BrokenException(Finding.of("these events are not those the checkpoint of " + size
                    + " events was signed for: one of them was replaced, chain and all"));
        }
        if (anchors.largest() > size) {
            throw new BrokenException(Finding.of("a witness has a signed checkpoint of " + anchors.largest()
                    + " events, this file holds " + size + ": the end of the log was cut, or the file is older"));
        }
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new CannotTellException("a line that is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * The result for a sound file.
     *
     * @param events number of events in the file
     * @param streams number of submissions they belong to
     * @param size number of events that the file's checkpoint covers
     * @param compared number of further checkpoints compared
     * @param wholeLog whether it is also proven that no event is missing
     */
    record Verified(long events, int streams, long size, int compared, boolean wholeLog) {}
}
