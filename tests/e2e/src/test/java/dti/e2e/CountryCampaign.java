package dti.e2e;

import static dti.e2e.Hanoi.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dti.e2e.Call.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A campaign of many communes on document 001's 79 leaves, step by step. */
final class CountryCampaign {

    /** A district, so that no commune is the council member's own unit. */
    private static final String COUNCIL_SEAT = "mh-huyen-01";

    /** Clients that write concurrently. */
    private static final int WRITERS = 8;

    /** Followers that connect within a second. */
    private static final int CROWD = 2_000;

    /** For one answer with all units. */
    private static final Duration ANSWER_AT_MOST = Duration.ofMinutes(5);

    private final Stack stack;
    private final String code;
    private final List<String> units;
    private final int leaves;
    private final Headway headway;
    private JsonNode framework = MissingNode.getInstance();
    private volatile String position = "";
    private String edition = "";

    /**
     * A campaign whose units and draft do not exist yet.
     *
     * @param leaves maximum number of leaves entered per unit, of 79
     */
    CountryCampaign(Stack stack, String code, int size, int leaves) {
        this.stack = stack;
        this.code = code;
        this.leaves = leaves;
        this.units = IntStream.rangeClosed(1, size)
                .mapToObj(number -> "%s-xa-%04d".formatted(code, number))
                .toList();
        this.headway = new Headway(stack);
    }

    int size() {
        return units.size();
    }

    /** The steps in order, by name. */
    Map<String, Runnable> steps() {
        Map<String, Runnable> steps = new LinkedHashMap<>();
        steps.put("register", this::register);
        steps.put("open", this::open);
        steps.put("score", this::score);
        steps.put("arrive", this::arrive);
        steps.put("appraise", this::appraise);
        steps.put("finalise", () -> enter("finalised"));
        steps.put("publish", this::publish);
        steps.put("read", this::read);
        steps.put("report", this::report);
        steps.put("replay", this::replay);
        steps.put("follow", this::follow);
        return steps;
    }

    private void register() {
        Registry.units(stack, "illustrative.yaml");
        framework = Registry.framework(stack, "tl-xa-2023");
        all(unit -> expect(
                201,
                send(Call.put(
                                Service.FRAMEWORK,
                                "/api/v1/units/" + unit,
                                Map.of("name", "Xã " + unit, "level", "commune", "groups", List.of("illustrative")))
                        .as(stack.token("administrator", null)))));
    }

    private void open() {
        Map<String, Object> terms = new LinkedHashMap<>(Registry.terms(framework, "2023"));
        terms.put("rounds", 1);
        Campaign.drafted(stack, code, units, terms);
        enter("self-assessment");
    }

    private void score() {
        CountryScores scores = new CountryScores(framework, leaves);
        all(unit -> {
            send(200, post(unit, "/self-scores", Map.of("scores", scores.of(unit)), "unit-officer", unit));
            position = send(200, post(unit, "/submit", Map.of(), "unit-leader", unit))
                    .header("dti-position");
        });
    }

    /** Waits until the leaderboard includes the last write. */
    private void arrive() {
        Call first = auditor(Service.RANKING, leaderboard() + "?limit=1").with("Dti-After", position);
        JsonNode board = headway.until(
                        "the leaderboard of " + code,
                        () -> stack.send(first),
                        answer -> answer.status() == 200
                                && answer.json().path("settled").asBoolean())
                .json();
        assertThat(board.path("total").asInt()).isEqualTo(size());
        assertThat(board.at("/items/0/rank").asInt()).isEqualTo(1);
    }

    private void appraise() {
        enter("appraisal-1");
        all(unit -> position = send(
                        200,
                        post(
                                unit,
                                "/council-scores",
                                Map.of("accept", "all-unreviewed", "reason", "Công nhận"),
                                "council",
                                COUNCIL_SEAT))
                .header("dti-position"));
        arrive();
    }

    private void enter(String phase) {
        Map<String, Object> body = Map.of("to", phase, "reason", "Thử nghiệm");
        send(
                200,
                Call.post(Service.FRAMEWORK, "/api/v1/campaigns/" + code + "/phase", body)
                        .as(stack.token("administrator", null)));
        awaitEntered(phase);
    }

    private void awaitEntered(String phase) {
        Call campaign = Call.get(Service.FRAMEWORK, "/api/v1/campaigns/" + code).as(stack.token("administrator", null));
        headway.until(
                code + " enters " + phase,
                () -> send(200, campaign),
                now -> now.text("/phase").equals(phase)
                        && now.json().at("/progress/entered").asInt() == size());
    }

    private void publish() {
        Map<String, Object> body =
                Map.of("campaigns", List.of(code), "decisionNumber", "1/QĐ-" + code, "decisionDate", "2024-01-15");
        Answer published = headway.until(
                "publication of " + code,
                () -> stack.sendUntilAnswered(Call.post(Service.RANKING, "/api/v1/publications", body)
                        .as(stack.token("administrator", null))
                        .once()),
                answer -> answer.status() != 409);
        edition = expect(201, published).text("/id");
        awaitEntered("published");
    }

    /** Reads what people read: pages, files and the past. */
    private void read() {
        String unit = units.getLast();
        String publication = "/api/v1/publications/" + edition;
        List.of(
                        auditor(Service.RANKING, leaderboard()),
                        auditor(Service.RANKING, leaderboard() + "?asOf=" + position),
                        auditor(Service.RANKING, leaderboard() + "/units/" + unit),
                        auditor(Service.RANKING, leaderboard() + "/units/" + unit + "/history"),
                        auditor(Service.RANKING, "/api/v1/series/tl-xa-2023/units/" + unit),
                        auditor(Service.RANKING, publication),
                        auditor(Service.RANKING, publication).with("Accept", "text/csv"),
                        auditor(Service.RANKING, publication).with("Accept", UnitSheet.XLSX),
                        auditor(Service.SCORING, "/api/v1/submissions?limit=500&campaign=" + code),
                        auditor(Service.SCORING, "/api/v1/events?limit=500&campaign=" + code),
                        auditor(Service.SCORING, "/api/v1/submissions/" + code + "/" + unit + "/history?limit=500"))
                .forEach(this::download);
    }

    private void report() {
        String report = "/api/v1/reports/consolidated?campaign=" + code;
        assertThat(download(auditor(Service.SCORING, report))).isGreaterThan(size());
        assertThat(download(auditor(Service.SCORING, report).with("Accept", UnitSheet.XLSX)))
                .isGreaterThan(size());
    }

    private void replay() {
        String path = "/api/v1/audits/replays";
        String id = send(
                        202,
                        Call.post(Service.SCORING, path, Map.of("campaign", code))
                                .as(stack.token("auditor", null)))
                .text("/id");
        JsonNode replay = headway.until(
                        "the replay of " + code,
                        () -> send(200, auditor(Service.SCORING, path + "/" + id)),
                        answer -> answer.text("/state").equals("finished"))
                .json();
        assertThat(replay.path("differences").size()).as("%s", replay).isZero();
    }

    /** Every follower is served or answered 503 with Retry-After, and health answers meanwhile. */
    private void follow() {
        try (CountryCrowd crowd = new CountryCrowd(stack, auditor(Service.RANKING, leaderboard() + "/stream"))) {
            crowd.connect(CROWD);
        }
    }

    private String leaderboard() {
        return "/api/v1/leaderboards/" + code;
    }

    private Call auditor(Service service, String path) {
        return Call.get(service, path).as(stack.token("auditor", null));
    }

    private Call post(String unit, String rest, Object body, String role, String seat) {
        return Call.post(Service.SCORING, "/api/v1/submissions/" + code + "/" + unit + rest, body)
                .as(stack.token(role, seat))
                .once();
    }

    private Answer send(int status, Call call) {
        return expect(status, send(call));
    }

    private Answer send(Call call) {
        return stack.sendUntilAnswered(call);
    }

    /** Returns the number of bytes, and discards them. */
    private long download(Call call) {
        Instant began = Instant.now();
        long bytes = read(call);
        System.out.printf(
                "      %s %s: %,d bytes in %d ms%n",
                call.path(),
                call.headers().getOrDefault("Accept", ""),
                bytes,
                Duration.between(began, Instant.now()).toMillis());
        return bytes;
    }

    private long read(Call call) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(stack.at(call.service(), call.path())).timeout(ANSWER_AT_MOST);
        call.headers().forEach(request::header);
        try {
            var answer = stack.http().send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                assertThat(answer.statusCode()).as(call.path()).isEqualTo(200);
                return body.transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(call.path(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Runs the work for each unit, eight at a time; throws the first failure when all are done. */
    private void all(Consumer<String> work) {
        Semaphore writers = new Semaphore(WRITERS);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> done = units.stream()
                    .map(unit -> threads.submit(() -> {
                        writers.acquireUninterruptibly();
                        try {
                            work.accept(unit);
                        } finally {
                            writers.release();
                        }
                    }))
                    .toList();
            for (Future<?> each : done) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
