package dti.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The running services, asked as an auditor. What they answer is verified before it is believed. */
final class Services implements AutoCloseable {

    /** Verifications and exports of long logs answer at once and then go on. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> environment;

    Services(Map<String, String> environment) {
        this.environment = environment;
    }

    /** @param service for example {@code scoring} */
    JsonNode get(String service, String path) {
        try (InputStream body = send(service, path, HttpRequest.newBuilder().GET())) {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw unreachable(service, e);
        }
    }

    JsonNode post(String service, String path, JsonNode content) {
        HttpRequest.Builder request = HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(content.toString()));
        try (InputStream body = send(service, path, request)) {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw unreachable(service, e);
        }
    }

    /** The answer as it comes; the caller closes it. */
    InputStream open(String service, String path) {
        return send(service, path, HttpRequest.newBuilder().GET());
    }

    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private InputStream send(String service, String path, HttpRequest.Builder request) {
        String variable = "DTI_URL_" + service.toUpperCase(java.util.Locale.ROOT);
        String token = setting("DTI_TOKEN");
        try {
            HttpResponse<InputStream> answer = client.send(
                    request.uri(URI.create(setting(variable) + path))
                            .header("Authorization", "Bearer " + token)
                            .header("Accept-Language", "en")
                            .timeout(PATIENCE)
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() >= 300) {
                throw refused(service, path, answer);
            }
            return answer.body();
        } catch (IOException | IllegalArgumentException e) {
            throw unreachable(service, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotTellException("interrupted", e);
        }
    }

    private String setting(String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new CannotTellException(variable + " is not set"));
    }

    private static CannotTellException refused(String service, String path, HttpResponse<InputStream> answer) {
        try (InputStream body = answer.body()) {
            String detail = JSON.readTree(body).path("detail").asText();
            return new CannotTellException(service + " answers " + answer.statusCode() + " to " + path + ": " + detail);
        } catch (IOException e) {
            return new CannotTellException(service + " answers " + answer.statusCode() + " to " + path, e);
        }
    }

    private static CannotTellException unreachable(String service, Exception e) {
        return new CannotTellException("the " + service + " service does not answer (./dti up starts it): " + e, e);
    }
}
