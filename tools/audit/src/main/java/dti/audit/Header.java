package dti.audit;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a file: the log, the part of it in the file, and the checkpoint that proves the events.
 *
 * @param campaign the file holds only this campaign's streams; null for all
 * @param unit the file holds only this unit's streams; null for all
 */
record Header(
        String log, @Nullable String campaign, @Nullable String unit, SignedCheckpoint checkpoint) {

    private static final String FORMAT = "dti-audit/1";

    static Header of(JsonNode line) {
        if (!line.path("format").asText().equals(FORMAT)) {
            throw new CannotTellException("this is not a file of the format " + FORMAT);
        }
        try {
            JsonNode scope = line.path("scope");
            return new Header(
                    line.path("log").asText(),
                    scope.path("campaign").textValue(),
                    scope.path("unit").textValue(),
                    SignedCheckpoint.parse(line.path("checkpoint").asText()));
        } catch (IllegalArgumentException e) {
            throw new CannotTellException("the file's checkpoint cannot be read: " + e.getMessage(), e);
        }
    }

    /** Whether the file must hold every event up to the checkpoint. */
    boolean isWholeLog() {
        return campaign == null && unit == null;
    }

    boolean covers(String stream) {
        String[] parts = stream.split("/", 2);
        return parts.length == 2
                && (campaign == null || campaign.equals(parts[0]))
                && (unit == null || unit.equals(parts[1]));
    }
}
