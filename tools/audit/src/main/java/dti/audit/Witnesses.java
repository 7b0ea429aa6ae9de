package dti.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Reads the checkpoints of scoring-service's log that the other services keep. */
final class Witnesses {

    static final List<String> ALL = List.of("framework", "evidence", "ranking");

    /** Checkpoints read per witness; a later one implies the earlier ones. */
    private static final int LATEST = 20;

    private Witnesses() {}

    /**
     * Returns the checkpoints of all witnesses and reports progress; throws {@link BrokenException} when one has an
     * alarm.
     */
    static List<SignedCheckpoint> ask(Services services, PublicKeyOfLog key, Terminal terminal) {
        List<SignedCheckpoint> kept = new ArrayList<>();
        for (String witness : ALL) {
            alarms(services, witness);
            List<SignedCheckpoint> own = new ArrayList<>();
            services.get(witness, path(witness) + "/checkpoints?limit=" + LATEST)
                    .path("items")
                    .forEach(item -> own.add(checkpoint(witness, item, key)));
            terminal.progress()
                    .println("  " + witness + " keeps " + own.size() + " checkpoints, the latest of "
                            + own.stream()
                                    .mapToLong(SignedCheckpoint::size)
                                    .max()
                                    .orElse(0) + " events");
            kept.addAll(own);
        }
        return kept;
    }

    private static void alarms(Services services, String witness) {
        for (JsonNode alarm : services.get(witness, path(witness) + "/alarms").path("items")) {
            throw new BrokenException(Finding.of("the witness " + witness + " has an alarm: a checkpoint of "
                    + alarm.path("size").asLong() + " events was "
                    + alarm.path("kind").asText() + " ("
                    + alarm.path("times").asLong() + " times since "
                    + alarm.path("raisedAt").asText() + ")"));
        }
    }

    private static SignedCheckpoint checkpoint(String witness, JsonNode item, PublicKeyOfLog key) {
        try {
            SignedCheckpoint read = SignedCheckpoint.parse(item.path("note").asText());
            if (!read.isSignedBy(key)) {
                throw new CannotTellException(witness + " keeps a checkpoint that this key did not sign");
            }
            return read;
        } catch (IllegalArgumentException e) {
            throw new CannotTellException(witness + " keeps a checkpoint that cannot be read", e);
        }
    }

    private static String path(String witness) {
        return "/api/v1/witnesses/" + witness;
    }
}
