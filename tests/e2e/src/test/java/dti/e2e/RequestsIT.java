package dti.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dti.localstack.TokenIssuer;
import dti.localstack.TokenRequest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No request can block a packaged service, whatever its content and speed. */
@OnOneStack
class RequestsIT {

    /** A service that another test has just started again answers before it is ready. */
    private static final Duration READY_AT_MOST = Duration.ofSeconds(20);

    private static final Duration ANSWER_AT_MOST = Duration.ofSeconds(60);
    private static final Duration READ_AT_MOST = Duration.ofSeconds(2);
    private static final long MIB = 1024 * 1024;
    private static final long GROWS_AT_MOST_MIB = 48;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String OPEN_TO_ALL = "/api/v1/frameworks?limit=1";
    private static final String CHECK = "/api/v1/frameworks/check";

    private static final int READERS = 60;
    private static final String LOCKED =
            "BEGIN; LOCK TABLE framework_version IN ACCESS EXCLUSIVE MODE; SELECT pg_sleep(6); COMMIT";
    private static final String WAITING = "pg_locks where not granted";

    private final Hanoi hanoi;
    private final Stack stack;

    RequestsIT(Hanoi hanoi) {
        this.hanoi = hanoi;
        this.stack = hanoi.stack();
    }

    @Test
    void a_slow_sender_is_answered_408() throws Exception {
        String body = head(
                        "POST",
                        "/api/v1/evidence",
                        "Content-Type: application/json\r\nContent-Length: 1000\r\nAuthorization: Bearer "
                                + stack.token("unit-officer", Hanoi.FINANCE))
                + "{";
        String head = "GET /api/v1/evidence HTTP/1.1\r\nHost: x\r\nAccept: ";
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = Stream.of(body, head)
                    .map(sent -> senders.submit(() -> firstLine(sent)))
                    .toList();

            for (Future<String> answer : answers) {
                assertThat(answer.get()).startsWith("HTTP/1.1 408");
            }
        }
    }

    @Test
    void bodies_of_45_mb_without_a_token_are_refused_unread() throws Exception {
        long before = residentMib(Service.EVIDENCE);
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = IntStream.range(0, 4)
                    .mapToObj(i -> senders.submit(() -> firstLineOfChunked(45)))
                    .toList();

            for (Future<String> answer : answers) {
                assertThat(answer.get()).startsWith("HTTP/1.1 401");
            }
        }
        assertThat(residentMib(Service.EVIDENCE) - before).isLessThan(GROWS_AT_MOST_MIB);
        await("evidence-service is ready").atMost(READY_AT_MOST).until(() -> stack.isReady(Service.EVIDENCE));
    }

    @Test
    void harmful_documents_delay_no_other_request() throws Exception {
        byte[] crowded = HarmfulBodies.crowded();
        byte[] bomb = HarmfulBodies.bomb();
        List<RawCall> harmful = Stream.of(
                        IntStream.range(0, 3).mapToObj(i -> check("application/yaml", HarmfulBodies.comment())),
                        Stream.of(check(XLSX, crowded), check(XLSX, crowded), check(XLSX, bomb), check(XLSX, bomb)))
                .flatMap(each -> each)
                .toList();
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Duration> slowest = senders.submit(() -> slowestRead(over));
            List<Future<RawAnswer>> answers = harmful.stream()
                    .map(call -> senders.submit(() -> RawAnswer.to(call, stack.at(call.service(), ""), ANSWER_AT_MOST)))
                    .toList();

            for (Future<RawAnswer> answer : answers) {
                assertThat(answer.get().status()).as(answer.get().text()).isIn(200, 400, 413, 422, 503);
            }
            over.set(true);
            assertThat(slowest.get()).isLessThan(READ_AT_MOST);
        }
    }

    /** More readers than database connections wait for a lock, and some of their statements are cancelled. */
    @Test
    void a_cancelled_statement_is_answered_503_with_a_problem() throws Exception {
        Queue<RawAnswer> answers = new ConcurrentLinkedQueue<>();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            senders.execute(() -> stack.superuser().execute("framework", LOCKED));
            await().until(() -> counted("pg_locks where mode = 'AccessExclusiveLock'") > 0);
            for (int i = 0; i < READERS; i++) {
                senders.execute(() -> answers.add(get(Service.FRAMEWORK, OPEN_TO_ALL)));
            }
            await().until(() -> counted(WAITING) > 0);
            stack.superuser().execute("framework", "SELECT pg_cancel_backend(pid) FROM " + WAITING);
        }
        assertThat(answers).extracting(RawAnswer::status).contains(200, 503).containsOnly(200, 503);
        assertThat(answers.stream().filter(answer -> answer.status() == 503)).allSatisfy(answer -> {
            assertThat(answer.header("retry-after")).isNotEmpty();
            assertThat(answer.json().path("type").asText()).isEqualTo("urn:dti:problem:unavailable");
        });
    }

    private long counted(String from) {
        return stack.ledger().number(Service.FRAMEWORK, "select count(*) from " + from);
    }

    @Test
    void a_stream_ends_with_the_token_it_was_opened_with() throws Exception {
        Campaign campaign = hanoi.openCampaign("e2e-token", List.of(Hanoi.FINANCE));
        Instant expires = Instant.now().plusSeconds(8);
        String token = TokenIssuer.keptIn(stack.home().resolve("keys"))
                .issue(TokenRequest.of("auditor").subject("e2e-short"), Map.of("exp", expires.getEpochSecond()));
        Map<Service, String> streams = Map.of(
                Service.RANKING, "/api/v1/leaderboards/" + campaign.code() + "/stream",
                Service.SCORING, "/api/v1/events?campaign=" + campaign.code());
        try (ExecutorService followers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Instant>> ends = streams.entrySet().stream()
                    .map(stream -> followers.submit(() -> end(stream.getKey(), stream.getValue(), token)))
                    .toList();

            for (Future<Instant> end : ends) {
                assertThat(end.get()).isBetween(expires.minusSeconds(1), expires.plusSeconds(3));
            }
        }
    }

    private Instant end(Service service, String path, String token) throws IOException {
        URI at = stack.at(service, path);
        try (Socket socket = new Socket(at.getHost(), at.getPort())) {
            socket.setSoTimeout((int) ANSWER_AT_MOST.toMillis());
            String request = head("GET", path, "Accept: text/event-stream\r\nAuthorization: Bearer " + token);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = new BufferedInputStream(socket.getInputStream());
            assertThat(new String(in.readNBytes(15), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200 OK");
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return Instant.now();
        }
    }

    private RawCall check(String type, byte[] body) {
        return RawCall.of(Service.FRAMEWORK, "POST", CHECK)
                .as(stack.token("auditor", null))
                .sending(type, body);
    }

    /** The slowest of the reads of an anonymous reader, made one after the other. */
    private Duration slowestRead(AtomicBoolean over) {
        Duration slowest = Duration.ZERO;
        while (!over.get()) {
            RawAnswer answer = get(Service.FRAMEWORK, OPEN_TO_ALL);
            assertThat(answer.status()).isEqualTo(200);
            slowest = answer.took().compareTo(slowest) > 0 ? answer.took() : slowest;
        }
        return slowest;
    }

    private RawAnswer get(Service service, String path) {
        return RawAnswer.to(RawCall.of(service, "GET", path), stack.at(service, ""), ANSWER_AT_MOST);
    }

    private long residentMib(Service service) {
        return stack.processes().residentBytes(service.process()) / MIB;
    }

    private static String head(String method, String target, String headers) {
        return method + " " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + headers + "\r\n\r\n";
    }

    /** The first 12 bytes of the answer to an incomplete request. */
    private String firstLine(String beginning) throws IOException {
        URI at = stack.at(Service.EVIDENCE, "");
        try (Socket socket = new Socket(at.getHost(), at.getPort())) {
            socket.setSoTimeout((int) ANSWER_AT_MOST.toMillis());
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
    }

    private String firstLineOfChunked(int mib) throws IOException {
        URI at = stack.at(Service.EVIDENCE, "");
        byte[] chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket(at.getHost(), at.getPort())) {
            socket.setSoTimeout((int) ANSWER_AT_MOST.toMillis());
            String request =
                    head("POST", "/api/v1/evidence", "Content-Type: application/json\r\nTransfer-Encoding: chunked");
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            try {
                for (int sent = 0; sent < mib * 16 && socket.getInputStream().available() == 0; sent++) {
                    socket.getOutputStream().write(chunk);
                }
            } catch (java.net.SocketException hungUp) {
                assertThat(socket.getInputStream().available()).isPositive();
            }
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
    }
}
