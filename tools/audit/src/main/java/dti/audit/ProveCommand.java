package dti.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code prove POSITION [--size N] [--key KEY|FILE]}: verifies that an event is in the log, and compares with the
 * witnesses.
 */
final class ProveCommand {

    private ProveCommand() {}

    static int run(Options options, Services services, Terminal terminal) {
        options.allow("size", "key");
        if (options.words().size() != 1 || !options.words().getFirst().matches("[1-9][0-9]{0,17}")) {
            throw new CannotTellException("prove POSITION [--size N] [--key KEY|FILE]");
        }
        PublicKeyOfLog key = Keys.of(options);
        Map<String, String> query = new LinkedHashMap<>();
        query.put("position", options.words().getFirst());
        options.value("size").ifPresent(size -> query.put("size", size));
        JsonNode answer =
                services.get("scoring", "/api/v1/audits/checkpoints/proofs/inclusion" + Services.query(query));
        try {
            List<SignedCheckpoint> kept = Witnesses.ask(services, key, terminal);
            terminal.out().println(proven(answer, key, kept));
            return AuditProgram.RIGHT;
        } catch (BrokenException broken) {
            terminal.out().println("NOT PROVEN  " + broken.finding());
            return AuditProgram.WRONG;
        }
    }

    static String proven(JsonNode answer, PublicKeyOfLog key, List<SignedCheckpoint> kept) {
        SignedCheckpoint checkpoint =
                SignedCheckpoint.parse(answer.path("checkpoint").path("note").asText());
        if (!checkpoint.isSignedBy(key)) {
            throw new BrokenException(Finding.of("the checkpoint was not signed by the key of " + key.name()));
        }
        long position = answer.path("position").asLong();
        if (!checkpoint.hasRoot(root(answer, position, checkpoint.size()))) {
            throw new BrokenException(
                    Finding.of("the event at position " + position + " is not the one that was signed"));
        }
        int agreeing = Anchors.of(kept, key, checkpoint.generation()).compare(checkpoint.size(), checkpoint.root());
        return "PROVEN  position " + position + ", stream "
                + answer.path("stream").asText() + ", version "
                + answer.path("version").asLong() + ", hash "
                + answer.path("hash").asText()
                + " is in the log of " + checkpoint.size() + " events that was signed; " + agreeing
                + " witnesses keep the same checkpoint";
    }

    private static byte[] root(JsonNode answer, long position, long size) {
        try {
            List<byte[]> path = new ArrayList<>();
            answer.path("proof").forEach(hash -> path.add(Base64.getDecoder().decode(hash.asText())));
            byte[] leaf =
                    Hashing.leaf(HexFormat.of().parseHex(answer.path("hash").asText()));
            return Hashing.rootOfPath(position - 1, size, leaf, path);
        } catch (IllegalArgumentException notAProof) {
            throw new BrokenException(Finding.of("the service gave no proof: " + notAProof.getMessage()));
        }
    }
}
