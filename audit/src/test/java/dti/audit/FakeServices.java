package dti.audit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All four services behind one port; they answer what a test tells them to, and 404 to the rest. */
final class FakeServices implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();

    FakeServices() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::answer);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FakeServices answer(String path, String body) {
        answers.put(path, body);
        return this;
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
        boolean mayAsk = "Bearer a-token".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        String body = mayAsk ? answers.get(exchange.getRequestURI().getPath()) : null;
        byte[] bytes = (body == null ? "{\"detail\":\"not here\"}" : body).getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(body == null ? 404 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
