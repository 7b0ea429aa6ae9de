package dti.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code verify [FILE] [--key KEY|FILE] [--witness FILE]}: verifies a file against a key and a witness's checkpoints.
 * Without a file, verifies the running log against the checkpoints of all witnesses.
 */
final class VerifyCommand {

    private VerifyCommand() {}

    static int run(Options options, Services services, Terminal terminal) {
        options.allow("key", "witness");
        if (options.words().size() > 1) {
            throw new CannotTellException("verify [FILE] [--key KEY|FILE] [--witness FILE]");
        }
        PublicKeyOfLog key = Keys.of(options);
        List<SignedCheckpoint> witnessed = new ArrayList<>();
        options.value("witness").ifPresent(file -> witnessed.addAll(kept(Path.of(file))));
        try {
            if (options.words().isEmpty()) {
                return LiveVerification.run(key, services, terminal);
            }
            FileVerifier.Verified verified =
                    FileVerifier.verify(Path.of(options.words().getFirst()), key, witnessed);
            terminal.out().println(words(verified));
            return AuditProgram.RIGHT;
        } catch (BrokenException broken) {
            terminal.out().println("BROKEN  " + broken.finding());
            return AuditProgram.WRONG;
        }
    }

    private static String words(FileVerifier.Verified verified) {
        return "VERIFIED  " + verified.events() + " events of " + verified.streams()
                + " streams, signed in a checkpoint of "
                + verified.size() + " events" + (verified.wholeLog() ? "; none is missing" : "") + "; "
                + verified.compared() + " further checkpoints agree";
    }

    /** Reads a saved answer of {@code GET /api/v1/witnesses/…/checkpoints}. */
    private static List<SignedCheckpoint> kept(Path file) {
        try {
            List<SignedCheckpoint> checkpoints = new ArrayList<>();
            JsonNode items = new ObjectMapper().readTree(Files.readString(file)).path("items");
            items.forEach(item ->
                    checkpoints.add(SignedCheckpoint.parse(item.path("note").asText())));
            if (checkpoints.isEmpty()) {
                throw new CannotTellException(file + " holds no checkpoints of a witness");
            }
            return checkpoints;
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotTellException(
                    "cannot read the witness's checkpoints in " + file + ": " + e.getMessage(), e);
        }
    }
}
