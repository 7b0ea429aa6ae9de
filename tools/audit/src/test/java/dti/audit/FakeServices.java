package dti.audit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** All four services behind one port. They give the answers that a test sets, and 404 to other requests. */
final class FakeServices implements AutoCloseable {

    private static final Answer NOT_HERE = new Answer(404, "{\"detail\":\"not here\"}");

    private final HttpServer server;
    private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private record Answer(int status, String body) {}

    FakeServices() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::answer);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets the answers to a path, in order; the last one repeats. */
    FakeServices answer(String path, String... bodies) {
        answers.put(
                path,
                new ArrayDeque<>(
                        Arrays.stream(bodies).map(body -> new Answer(200, body)).toList()));
        return this;
    }

    /** Refuses the next request to a path. */
    FakeServices refuse(String path, int status, String detail) {
        answers.computeIfAbsent(path, unknown -> new ArrayDeque<>())
                .addFirst(new Answer(status, "{\"detail\":\"" + detail + "\"}"));
        return this;
    }

    /** The requests so far: method, path with query, body. */
    List<String> asked() {
        return asked;
    }

    Map<String, String> environment() {
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        Map<String, String> environment = new HashMap<>(Map.of("DTI_TOKEN", "a-token"));
        for (String service : new String[] {"FRAMEWORK", "SCORING", "EVIDENCE", "RANKING"}) {
            environment.put("DTI_URL_" + service, address);
        }
        return environment;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add((exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body).strip());
        boolean mayAsk = "Bearer a-token".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        Answer answer = mayAsk ? next(exchange.getRequestURI().getPath()) : NOT_HERE;
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Retry-After", "0");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Answer next(String path) {
        Deque<Answer> known = answers.get(path);
        if (known == null) {
            return NOT_HERE;
        }
        return known.size() > 1 ? known.remove() : known.element();
    }
}
