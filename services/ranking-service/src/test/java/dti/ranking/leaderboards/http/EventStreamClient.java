package dti.ranking.leaderboards.http;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A client of server-sent events that works like the one of a browser. */
final class EventStreamClient implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 5;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final Event OVER = new Event(null, "over", "");

    private final HttpResponse<InputStream> answer;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    private EventStreamClient(HttpResponse<InputStream> answer) {
        this.answer = answer;
    }

    /** An event. A comment has the name {@code comment}. */
    record Event(@Nullable String id, String name, String data) {

        JsonPath json() {
            return JsonPath.from(data);
        }
    }

    static EventStreamClient open(String path, @Nullable String token, @Nullable String lastEventId) {
        EventStreamClient client = new EventStreamClient(send(path, token, lastEventId));
        Thread.ofVirtual().start(client::read);
        return client;
    }

    static int statusOf(String path, @Nullable String token) {
        HttpResponse<InputStream> answer = send(path, token, null);
        close(answer);
        return answer.statusCode();
    }

    /** The next event; fails where none arrives in time. */
    Event next() {
        try {
            Event event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("no event within " + PATIENCE_SECONDS + " s");
            }
            return event;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the server ends the stream without another event. */
    boolean isOver() {
        return next().equals(OVER);
    }

    @Override
    public void close() {
        close(answer);
    }

    private static HttpResponse<InputStream> send(String path, @Nullable String token, @Nullable String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Accept", "text/event-stream");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        Draft draft = new Draft();
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                draft.take(line).ifPresent(events::add);
            }
        } catch (IOException closed) {
            // the stream has ended, for any reason
        }
        events.add(OVER);
    }

    /** The event that is being received, line by line. */
    private static final class Draft {

        private @Nullable String id;
        private String name = "message";
        private final StringBuilder data = new StringBuilder();

        Optional<Event> take(String line) {
            if (line.isEmpty()) {
                return finished();
            }
            int colon = line.indexOf(':');
            String value = line.substring(colon + 1).strip();
            switch (line.substring(0, colon)) {
                case "" -> {
                    name = "comment";
                    data.append(value);
                }
                case "id" -> id = value;
                case "event" -> name = value;
                case "data" -> data.append(value);
                default -> {
                    // unknown fields are ignored, as a browser does
                }
            }
            return Optional.empty();
        }

        private Optional<Event> finished() {
            Optional<Event> event =
                    data.isEmpty() ? Optional.empty() : Optional.of(new Event(id, name, data.toString()));
            id = null;
            name = "message";
            data.setLength(0);
            return event;
        }
    }

    private static void close(HttpResponse<InputStream> answer) {
        try {
            answer.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
