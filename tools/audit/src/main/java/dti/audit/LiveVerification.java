package dti.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;

/**
 * {@code verify} without a file: the running service verifies its log against the checkpoints its witnesses keep. This
 * is quick and trusts the service's own verifier; verifying an export does not.
 */
final class LiveVerification {

    private static final Duration ASK_EVERY = Duration.ofSeconds(1);
    private static final String PATH = "/api/v1/audits/verifications";

    private LiveVerification() {}

    static int run(PublicKeyOfLog key, Services services, Terminal terminal) {
        List<SignedCheckpoint> kept = Witnesses.ask(services, key, terminal);
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        kept.forEach(checkpoint -> request.withArray("checkpoints").add(checkpoint.note()));
        JsonNode verification = services.post("scoring", PATH, request);
        while (verification.path("status").asText().equals("running")) {
            terminal.progress().println("  … " + verification.path("events").asLong() + " events");
            String id = verification.path("id").asText();
            verification = Pause.ask(ASK_EVERY, () -> services.get("scoring", PATH + "/" + id));
        }
        return report(verification, terminal);
    }

    private static int report(JsonNode verification, Terminal terminal) {
        long events = verification.path("events").asLong();
        JsonNode result = verification.path("result");
        return switch (verification.path("status").asText()) {
            case "verified" -> {
                terminal.out()
                        .println("VERIFIED  " + events + " events of "
                                + result.path("streams").asLong() + " streams; "
                                + result.path("checkpointsCompared").asLong() + " signed checkpoints agree");
                yield AuditProgram.RIGHT;
            }
            case "broken" -> {
                terminal.out().println("BROKEN  " + words(result.path("broken")));
                yield AuditProgram.WRONG;
            }
            default -> throw new CannotTellException("the verification failed; see the log of the scoring service");
        };
    }

    private static String words(JsonNode broken) {
        String stream = broken.path("stream").isTextual()
                ? ", stream " + broken.path("stream").asText()
                : "";
        String against = broken.path("checkpoint").isTextual()
                ? " (against the checkpoint of " + broken.path("checkpoint").asText() + ")"
                : "";
        return "position " + broken.path("position").asLong() + stream + ", version "
                + broken.path("version").asLong() + ": " + broken.path("en").asText() + against;
    }
}
