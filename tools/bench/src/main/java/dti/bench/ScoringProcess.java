package dti.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dti.localstack.FreshDatabase;
import dti.localstack.SigningKeyFile;
import dti.localstack.TokenIssuer;
import dti.localstack.TokenRequest;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged scoring-service, with the full JIT and a bounded heap, over a database and without Kafka. */
final class ScoringProcess implements AutoCloseable {

    /** The heap limit, which does not depend on the number of events. */
    static final int HEAP_MEGABYTES = 384;

    private static final Duration READY_AT_MOST = Duration.ofSeconds(60);
    private static final Duration ASK_EVERY = Duration.ofMillis(200);
    private static final int STOP_SECONDS = 30;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;
    private final String token = TokenIssuer.forTests().issue(TokenRequest.of("auditor"));

    private ScoringProcess(Process process, int port) {
        this.process = process;
        this.url = "http://127.0.0.1:" + port;
    }

    static ScoringProcess start(FreshDatabase database, Path root) throws Exception {
        int port = freePort();
        Path app = root.resolve("services/scoring-service/target/quarkus-app/quarkus-run.jar");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MEGABYTES + "m",
                "-XX:+UseParallelGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                app.toString()));
        builder.environment().putAll(environment(database, port));
        Path log = root.resolve("tools/bench/target/scoring-service.log");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        ScoringProcess started = new ScoringProcess(builder.start(), port);
        started.awaitReady(log);
        return started;
    }

    private static Map<String, String> environment(FreshDatabase database, int port) {
        return Map.ofEntries(
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", Integer.toString(port)),
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl()),
                Map.entry("QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl()),
                Map.entry("DTI_DB_OWNER", database.owner()),
                Map.entry("DTI_DB_OWNER_PASSWORD", database.ownerPassword()),
                Map.entry("DTI_DB_APP", database.app()),
                Map.entry("DTI_DB_APP_PASSWORD", database.appPassword()),
                Map.entry("DTI_KAFKA_ENABLED", "false"),
                Map.entry("DTI_VERIFICATIONS_EVERY", "0s"),
                Map.entry(
                        "DTI_CHECKPOINT_SIGNER_KEY",
                        SigningKeyFile.ofCheckpointsInTests().signer()),
                Map.entry("QUARKUS_OIDC_PUBLIC_KEY", TokenIssuer.forTests().publicKey()));
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(send(path, HttpRequest.newBuilder().GET()).body());
    }

    JsonNode post(String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        return JSON.readTree(send(path, request).body());
    }

    /** The sum of the values of all metric lines with this prefix. */
    double metric(String prefix) throws IOException, InterruptedException {
        return send("/q/metrics", HttpRequest.newBuilder().GET())
                .body()
                .lines()
                .filter(line -> line.startsWith(prefix))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** The processor time used since the start. */
    double processorSeconds() {
        return process.info()
                .totalCpuDuration()
                .map(time -> time.toMillis() / 1e3)
                .orElse(0.0);
    }

    /** The peak resident memory since the start, in MiB; 0 where the system does not report it. */
    long peakResidentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        client.close();
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<String> send(String path, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                request.uri(URI.create(url + path))
                        .header("Authorization", "Bearer " + token)
                        .timeout(READY_AT_MOST)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    private void awaitReady(Path log) throws Exception {
        long untilNanos = System.nanoTime() + READY_AT_MOST.toNanos();
        boolean ready = QueryLoop.until(
                isReady -> isReady || !process.isAlive() || System.nanoTime() > untilNanos, ASK_EVERY, this::isReady);
        if (!ready) {
            close();
            throw new IllegalStateException("scoring-service does not start; see " + log);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            send("/q/health/ready", HttpRequest.newBuilder().GET());
            return true;
        } catch (IOException | IllegalStateException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }
}
