package dti.e2e;

import static org.awaitility.Awaitility.await;

import dti.e2e.Call.Answer;
import dti.localstack.TokenIssuer;
import dti.localstack.TokenRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The stack of {@code ./dti up} with packaged services, on free ports and with its own data. */
final class Stack {

    private static final List<String> LISTENERS =
            List.of("POSTGRES", "KAFKA", "KAFKA_CONTROLLER", "FRAMEWORK", "SCORING", "EVIDENCE", "RANKING");

    /** Below the ports of outgoing connections, so that a killed server can use its port again. */
    private static final int PORT_MIN = 21_000;

    private static final int PORT_MAX = 31_000;
    private static final int CHECKOUTS = 95;
    private static final int PORTS_EACH = 100;

    /** A killed service is ready again much sooner. */
    private static final Duration AWAY_AT_MOST = Duration.ofSeconds(90);

    private static final Duration RETRY_EVERY = Duration.ofMillis(100);
    private static final Duration ANSWER_AT_MOST = Duration.ofSeconds(20);

    private final Path root =
            Path.of(System.getProperty("dti.root", "..")).toAbsolutePath().normalize();
    private final Path home = root.resolve(".dti/e2e");
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final Links links;
    private final Programs programs;
    private final StackProcesses processes;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** Chooses free ports; starts nothing. */
    Stack() {
        Iterator<Integer> free = IntStream.rangeClosed(firstPort(root), PORT_MAX)
                .filter(Stack::isFree)
                .iterator();
        environment.put("DTI_HOME", home.toString());
        environment.put("DTI_KEEPER", "off"); // tests restart what they kill
        LISTENERS.forEach(
                name -> environment.put("DTI_PORT_" + name, free.next().toString()));
        for (Service service : Service.values()) {
            environment.put(
                    "DTI_URL_" + service.name(), "http://127.0.0.1:" + environment.get("DTI_PORT_" + service.name()));
        }
        links = new Links(free, Integer.parseInt(environment.getOrDefault("DTI_PORT_POSTGRES", "")));
        environment.putAll(links.environment());
        programs = new Programs(root, environment);
        processes = new StackProcesses(home, programs);
    }

    Path root() {
        return root;
    }

    Superuser superuser() {
        return new Superuser(home, environment.getOrDefault("DTI_PORT_POSTGRES", ""));
    }

    /** The directory of data, logs and keys. */
    Path home() {
        return home;
    }

    /** Starts with empty databases and topics; stops processes left by an earlier, killed run. */
    void start() {
        links.open();
        processes.starting("up", "--fresh");
    }

    /** Starts processes that do not run, and waits until all are ready. */
    void up() {
        processes.starting("up");
    }

    void stop() {
        processes.program("down");
        links.close();
    }

    void backup(Path directory) {
        processes.program("backup", directory.toString());
    }

    void restore(Path directory) {
        processes.starting("restore", directory.toString());
    }

    StackProcesses processes() {
        return processes;
    }

    /** The proxies between the services and their servers. */
    Links links() {
        return links;
    }

    /** Direct access to the databases. */
    Ledger ledger() {
        return new Ledger(home.resolve("state.json"));
    }

    /** Runs the demonstration against this stack and returns its output. */
    String demo() {
        return programs.run(Path.of("tools/demo"), "dti.demo.Demo");
    }

    /** A token of this stack's issuer. */
    String token(String role, @Nullable String unit) {
        return tokens.computeIfAbsent(
                role + "@" + unit,
                key -> TokenIssuer.keptIn(home.resolve("keys"))
                        .issue(TokenRequest.of(role).unit(unit).subject("e2e-" + key.replace('@', '-'))));
    }

    URI at(Service service, String path) {
        return URI.create(environment.get("DTI_URL_" + service.name()) + path);
    }

    HttpClient http() {
        return http;
    }

    /** The processes that do not run, and the services that are not ready. */
    List<String> ill() {
        Stream<String> ended = StackProcesses.NAMES.stream().filter(process -> !processes.runs(process));
        Stream<String> unable = Arrays.stream(Service.values())
                .filter(service -> !isReady(service))
                .map(Service::process);
        return Stream.concat(ended, unable).distinct().toList();
    }

    boolean isReady(Service service) {
        try {
            return attempt(Call.get(service, "/q/health/ready")).status() == 200;
        } catch (IOException unreachable) {
            return false;
        }
    }

    /** Sends a request once and returns any answer; fails without an answer. */
    Answer send(Call call) {
        try {
            return attempt(call);
        } catch (IOException e) {
            throw new UncheckedIOException(call.service() + " cannot be reached", e);
        }
    }

    /** Repeats a request with the same key while it breaks off or is answered 503. */
    Answer sendUntilAnswered(Call call) {
        return await(call.method() + " " + call.path())
                .pollDelay(Duration.ZERO)
                .pollInterval(RETRY_EVERY)
                .atMost(AWAY_AT_MOST)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> attempt(call), answer -> answer.status() != 503);
    }

    /** The body of an answer; fails unless the status is 200. */
    byte[] file(Call call) {
        try {
            var response = http.send(request(call), BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new AssertionError(call.path() + " is " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(call.service() + " cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(call.service(), call.path()))
                .timeout(ANSWER_AT_MOST)
                .method(call.method(), BodyPublishers.ofByteArray(call.body()));
        call.headers().forEach(request::header);
        return request.build();
    }

    /** Sends a request once; throws {@link IOException} without an answer. */
    Answer attempt(Call call) throws IOException {
        try {
            var response = http.send(request(call), BodyHandlers.ofString());
            Map<String, String> headers = new LinkedHashMap<>();
            response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
            return new Answer(response.statusCode(), Json.read(response.body()), headers);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Checkouts use different port ranges, so that none takes the port of another's killed server. */
    private static int firstPort(Path root) {
        return PORT_MIN + Math.floorMod(root.hashCode(), CHECKOUTS) * PORTS_EACH;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
