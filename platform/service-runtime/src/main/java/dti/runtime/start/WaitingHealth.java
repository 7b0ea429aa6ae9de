package dti.runtime.start;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Answers requests while the service waits for its database: it is alive and not ready, with the reason. */
final class WaitingHealth implements AutoCloseable {

    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;
    private static final String RETRY_AFTER_SECONDS = "5";

    private final @Nullable HttpServer server;
    private volatile String trouble = "";

    private WaitingHealth(@Nullable HttpServer server) {
        this.server = server;
    }

    /**
     * The address on which the service will listen.
     *
     * @param port the text of the environment variable
     */
    record Address(String host, String port) {

        InetSocketAddress socket() {
            return new InetSocketAddress(host, Integer.parseInt(port));
        }
    }

    /**
     * Opens the address. If that fails, a warning is printed and no request is answered; the service reports the fault
     * when it starts.
     */
    static WaitingHealth open(Address address) {
        try {
            HttpServer server = HttpServer.create(address.socket(), 0);
            WaitingHealth health = new WaitingHealth(server);
            server.createContext("/", health::answer);
            server.start();
            return health;
        } catch (IOException | IllegalArgumentException e) {
            System.out.println(
                    "WARN  [dti.runtime.health.WaitingHealth] cannot listen on " + address + ": " + e.getMessage());
            return new WaitingHealth(null);
        }
    }

    void say(String what) {
        trouble = what;
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean alive = exchange.getRequestURI().getPath().startsWith("/q/health/live");
        JsonObject check = new JsonObject()
                .put("name", "database")
                .put("status", "DOWN")
                .put("data", new JsonObject().put("reason", trouble));
        JsonObject body = alive
                ? new JsonObject().put("status", "UP").put("checks", new JsonArray())
                : new JsonObject().put("status", "DOWN").put("checks", new JsonArray().add(check));
        byte[] bytes = body.encode().getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Retry-After", RETRY_AFTER_SECONDS);
            exchange.sendResponseHeaders(alive ? OK : UNAVAILABLE, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
    }
}
