package dti.audit;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A REST client of the running services, with an operator's token. Callers verify the answers before they trust them.
 */
final class Services implements AutoCloseable {

    /** Verifications and exports of long logs start to answer at once. */
    private static final Duration ANSWER_AT_MOST = Duration.ofMinutes(2);

    private static final Duration RETRY_AFTER_MAX = Duration.ofSeconds(5);

    /** A busy service (503) is asked again after its Retry-After; after the last attempt the command fails. */
    private static final int ATTEMPTS_MAX = 4;

    private static final int UNAVAILABLE = 503;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> environment;
    private final String language;

    /** @param language of the answers' texts, {@code vi} or {@code en} */
    Services(Map<String, String> environment, String language) {
        this.environment = environment;
        this.language = language;
    }

    /**
     * Gets JSON.
     *
     * @param service for example {@code scoring}
     * @param headers names and values, in turn
     */
    JsonNode get(String service, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder().GET();
        return json(service, path, headers.length == 0 ? request : request.headers(headers));
    }

    /** Gets all items of a paged list. */
    List<JsonNode> all(String service, String path, Map<String, String> query, String... headers) {
        List<JsonNode> items = new ArrayList<>();
        Map<String, String> pageQuery = new LinkedHashMap<>(query);
        while (true) {
            JsonNode page = get(service, path + query(pageQuery), headers);
            page.path("items").forEach(items::add);
            if (!page.path("nextCursor").isTextual()) {
                return items;
            }
            pageQuery.put("cursor", page.path("nextCursor").asText());
        }
    }

    JsonNode post(String service, String path, JsonNode content) {
        return json(
                service,
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(content.toString())));
    }

    JsonNode delete(String service, String path) {
        return json(service, path, HttpRequest.newBuilder().DELETE());
    }

    /** Gets the answer's text in the given media type. */
    String text(String service, String path, String mediaType) {
        try (InputStream body = send(
                service,
                path,
                HttpRequest.newBuilder().header("Accept", mediaType).GET())) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw unreachable(service, e);
        }
    }

    /** Streams the answer; the caller closes the stream. */
    InputStream open(String service, String path) {
        return send(service, path, HttpRequest.newBuilder().GET());
    }

    /** Builds a path from segments, which it encodes. */
    static String path(String... segments) {
        return Arrays.stream(segments)
                .map(segment -> encoded(segment).replace("+", "%20"))
                .collect(Collectors.joining("/", "/api/v1/", ""));
    }

    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&", "?", ""));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private JsonNode json(String service, String path, HttpRequest.Builder request) {
        try (InputStream body = send(service, path, request)) {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw unreachable(service, e);
        }
    }

    private InputStream send(String service, String path, HttpRequest.Builder request) {
        HttpRequest ready = request.uri(address(service, path))
                .header("Authorization", "Bearer " + setting("DTI_TOKEN"))
                .header("Accept-Language", language)
                .timeout(ANSWER_AT_MOST)
                .build();
        HttpResponse<InputStream> answer = once(service, ready);
        for (int attempt = 1; answer.statusCode() == UNAVAILABLE && attempt < ATTEMPTS_MAX; attempt++) {
            Duration wait = retryAfter(answer);
            close(answer.body());
            answer = Pause.ask(wait, () -> once(service, ready));
        }
        if (answer.statusCode() >= 300) {
            throw refused(service, path, answer);
        }
        return answer.body();
    }

    private HttpResponse<InputStream> once(String service, HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw unreachable(service, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotTellException("interrupted", e);
        }
    }

    private URI address(String service, String path) {
        String variable = "DTI_URL_" + service.toUpperCase(Locale.ROOT);
        try {
            return URI.create(setting(variable) + path);
        } catch (IllegalArgumentException e) {
            throw new CannotTellException(variable + " is not a URL: " + e.getMessage(), e);
        }
    }

    private String setting(String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new CannotTellException(variable + " is not set"));
    }

    private static Duration retryAfter(HttpResponse<?> answer) {
        Duration requested = Duration.ofSeconds(answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,4}"))
                .map(Long::parseLong)
                .orElse(1L));
        return requested.compareTo(RETRY_AFTER_MAX) < 0 ? requested : RETRY_AFTER_MAX;
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException alreadyBroken) {
            throw new CannotTellException("the answer broke off", alreadyBroken);
        }
    }

    private static CannotTellException refused(String service, String path, HttpResponse<InputStream> answer) {
        try (InputStream body = answer.body()) {
            JsonNode problem = JSON.readTree(body);
            StringBuilder why = new StringBuilder(problem.path("detail").asText());
            problem.path("errors")
                    .forEach(error ->
                            why.append(' ').append(error.path("message").asText()));
            return new CannotTellException(service + " answers " + answer.statusCode() + " to " + path + ": " + why);
        } catch (IOException e) {
            return new CannotTellException(service + " answers " + answer.statusCode() + " to " + path, e);
        }
    }

    private static CannotTellException unreachable(String service, Exception e) {
        return new CannotTellException("the " + service + " service does not answer (./dti up starts it): " + e, e);
    }
}
