package dti.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A service's answer to a health request.
 *
 * @param failed the checks that are down; empty unless the answer is DOWN
 */
record ServiceHealth(Answer answer, List<FailedCheck> failed) {

    static final String READY = "/q/health/ready";
    static final String WELL = "/q/health/well";

    private static final int TIMEOUT_MILLIS = 2_000;

    /** The beginning of a worker's line when the worker has no trouble. */
    private static final Pattern NO_TROUBLE = Pattern.compile("last success|no success yet");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** SILENT: no answer within two seconds. */
    enum Answer {
        UP,
        DOWN,
        SILENT
    }

    /**
     * A check that is down.
     *
     * @param reason the check's data as text; empty when it has none
     */
    record FailedCheck(String name, String reason) {

        String sentence() {
            return reason.isEmpty() ? name : name + ": " + reason;
        }
    }

    boolean isUp() {
        return answer == Answer.UP;
    }

    /** One sentence about the first check that is down; null when the service is up. */
    @Nullable
    String trouble() {
        return switch (answer) {
            case UP -> null;
            case SILENT -> "gives no answer within " + TIMEOUT_MILLIS / 1_000 + " s";
            case DOWN ->
                failed.isEmpty()
                        ? "is down and gives no reason"
                        : failed.getFirst().sentence();
        };
    }

    /** @param path {@link #READY} or {@link #WELL} */
    static ServiceHealth ask(int port, String path) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            if (connection.getResponseCode() == HttpURLConnection.HTTP_OK) {
                return new ServiceHealth(Answer.UP, List.of());
            }
            return new ServiceHealth(Answer.DOWN, failed(connection));
        } catch (IOException e) {
            return new ServiceHealth(Answer.SILENT, List.of());
        }
    }

    private static List<FailedCheck> failed(HttpURLConnection connection) throws IOException {
        try (InputStream body = connection.getErrorStream()) {
            return body == null ? List.of() : read(JSON.readTree(body));
        }
    }

    /** Reads the checks that are down from a MicroProfile Health document. */
    static List<FailedCheck> read(JsonNode document) {
        return StreamSupport.stream(document.path("checks").spliterator(), false)
                .filter(check -> check.path("status").asText().equals("DOWN"))
                .map(check -> new FailedCheck(check.path("name").asText(), reason(check.path("data"))))
                .toList();
    }

    /** Prefers texts to numbers; leaves out zeros and workers without trouble. */
    private static String reason(JsonNode data) {
        boolean hasWords = data.properties().stream().anyMatch(entry -> isTrouble(entry.getValue()));
        return data.properties().stream()
                .filter(entry -> hasWords
                        ? isTrouble(entry.getValue())
                        : entry.getValue().asLong() != 0)
                .map(entry -> entry.getKey() + " "
                        + entry.getValue().asText().lines().findFirst().orElse(""))
                .collect(Collectors.joining("; "));
    }

    private static boolean isTrouble(JsonNode value) {
        return value.isTextual() && !NO_TROUBLE.matcher(value.asText()).lookingAt();
    }
}
