package dti.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dti.localstack.FreshDatabase;
import dti.localstack.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures how fast the packaged scoring-service verifies and replays a log, and compares with a plain {@code COPY} of
 * the same rows in the same run. {@code [--events N]} sets the number of events, a million by default.
 */
public final class ReplayBenchmark {

    private static final int EVENTS = 1_000_000;
    private static final double VERIFYING_WANTED = 0.2;
    private static final double REPLAYING_WANTED = 0.05;
    private static final Duration ASK_EVERY = Duration.ofMillis(250);
    private static final List<String> PARTS =
            List.of("read", "compute", "wait", "write", "compare", "compare-published", "compare-work");

    private static final String BEHIND = """
            select h.position - least((select min(p.position) from es.projection p where p.log_id = h.id),
                                      (select t.size from es.tree t where t.log_id = h.id))
              from es.log_head h where h.log = 'submissions'""";

    private final FreshDatabase database = TestServers.obtain().freshDatabase("bench_replay");
    private final Path root = Path.of(System.getProperty("dti.root", "."));
    private final List<Double> copied = new ArrayList<>();
    private double peakHeapMegabytes;
    private double replayProcessorSeconds;

    private ReplayBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int events = EVENTS;
        if (arguments.length == 2 && arguments[0].equals("--events")) {
            events = Integer.parseInt(arguments[1]);
        } else if (arguments.length != 0) {
            System.err.println("bench replay [--events N]");
            System.exit(2);
        }
        System.exit(new ReplayBenchmark().run(Math.max(1, events / SubmissionStory.EVENTS)) ? 0 : 1);
    }

    private boolean run(int submissions) throws Exception {
        fill(submissions);
        // A new process, so that its memory is that of verifying and replaying only.
        try (ScoringProcess service = ScoringProcess.start(database, root)) {
            copy();
            System.err.println("Verifying ...");
            double verified = verify(service);
            copy();
            System.err.println("Replaying ...");
            double processorSeconds = service.processorSeconds();
            JsonNode replay = replay(service);
            replayProcessorSeconds = service.processorSeconds() - processorSeconds;
            double replayed =
                    replay.path("events").asLong() / replay.path("benchSeconds").asDouble();
            awaitSwept(replay);
            copy();
            return report(service, verified, replayed, replay);
        }
    }

    private void fill(int submissions) throws Exception {
        FilledLog log = new FilledLog(database, root);
        try (ScoringProcess service = ScoringProcess.start(database, root)) {
            log.insertFramework();
            long startNanos = System.nanoTime();
            System.err.println("Appending ...");
            log.append(submissions);
            System.err.println("Letting the live projections follow ...");
            QueryLoop.until(behind -> behind <= 0, ASK_EVERY.multipliedBy(4), this::behind);
            double seconds = (System.nanoTime() - startNanos) / 1e9;
            System.err.printf(Locale.ROOT, "%n  appended and projected in %.0f s%n", seconds);
        }
        try (Connection superuser = TestServers.obtain().connect(database.name());
                Statement statement = superuser.createStatement()) {
            statement.execute("vacuum (analyze)");
            statement.execute("checkpoint");
        }
    }

    private long behind() throws SQLException, IOException {
        long behind = number(BEHIND);
        System.err.printf("\r  %,d events behind    ", behind);
        return behind;
    }

    /** The service removes the rows of a replay that found nothing, which would slow down the last COPY. */
    private void awaitSwept(JsonNode replay) throws Exception {
        boolean isRemoved = replay.path("differing").path("rows").asLong() == 0;
        if (isRemoved) {
            QueryLoop.until(swept -> swept == 0, ASK_EVERY, () -> number("select count(*) from replay where shadow"));
        }
    }

    private void copy() throws SQLException, IOException {
        try (Connection connection = new FilledLog(database, root).owner()) {
            long startNanos = System.nanoTime();
            long rows = CopyOut.copy(connection);
            copied.add(rows / ((System.nanoTime() - startNanos) / 1e9));
        }
    }

    /** Returns events per second, for hashes, chains, tree and checkpoints. */
    private double verify(ScoringProcess service) throws Exception {
        long startNanos = System.nanoTime();
        JsonNode verification = awaitEnd(
                "status", service.post("/api/v1/audits/verifications"), "/api/v1/audits/verifications/", service);
        if (!verification.path("status").asText().equals("verified")) {
            throw new IllegalStateException("the log does not verify: " + verification);
        }
        return verification.path("events").asLong() / ((System.nanoTime() - startNanos) / 1e9);
    }

    private JsonNode replay(ScoringProcess service) throws Exception {
        long startNanos = System.nanoTime();
        JsonNode replay = awaitEnd("state", service.post("/api/v1/audits/replays"), "/api/v1/audits/replays/", service);
        ((ObjectNode) replay).put("benchSeconds", (System.nanoTime() - startNanos) / 1e9);
        return replay;
    }

    /** Waits until a job ends and returns it; records the service's peak heap meanwhile. */
    private JsonNode awaitEnd(String state, JsonNode started, String path, ScoringProcess service) throws Exception {
        JsonNode job = QueryLoop.until(each -> !each.path(state).asText().equals("running"), ASK_EVERY, () -> {
            peakHeapMegabytes =
                    Math.max(peakHeapMegabytes, service.metric("jvm_memory_used_bytes{area=\"heap\"") / (1 << 20));
            JsonNode each = service.get(path + started.path("id").asText());
            System.err.printf("\r  %,d events    ", each.path("events").asLong());
            return each;
        });
        System.err.println();
        return job;
    }

    private boolean report(ScoringProcess service, double verified, double replayed, JsonNode replay)
            throws IOException, InterruptedException {
        double copy = copied.stream().sorted().toList().get(copied.size() / 2);
        long differing = replay.path("differing").path("rows").asLong();
        System.out.printf(
                Locale.ROOT,
                "%n%,d events of hn-so-2024 on %d cores, every one recomputed and compared: %d rows differ%n%n",
                replay.path("events").asLong(),
                Runtime.getRuntime().availableProcessors(),
                differing);
        System.out.printf("%-64s %12s %8s %8s%n", "events per second", "", "ratio", "wanted");
        System.out.printf(Locale.ROOT, "%-64s %,12.0f%n", "COPY of the same rows (median of 3)", copy);
        boolean verifiedFast =
                line("read and verified: hashes, chains, tree, checkpoints", verified, copy, VERIFYING_WANTED);
        boolean replayedFast =
                line("replayed: verified, recomputed, shadow rows written, compared", replayed, copy, REPLAYING_WANTED);
        System.out.printf(
                Locale.ROOT,
                "%nmemory of the service: heap %.0f MB at most (limit %d MB), resident %d MB%n",
                peakHeapMegabytes,
                ScoringProcess.HEAP_MEGABYTES,
                service.peakResidentMegabytes());
        System.out.printf(
                Locale.ROOT,
                "the replay took %.0f s, and %.0f s of processor time; the first three parts run in turn, the others beside them:%n",
                replay.path("benchSeconds").asDouble(),
                replayProcessorSeconds);
        for (String part : PARTS) {
            System.out.printf(
                    Locale.ROOT,
                    "  %-20s %6.1f s%n",
                    part,
                    service.metric("dti_replay_time_seconds_sum{part=\"" + part + "\""));
        }
        return verifiedFast && replayedFast && differing == 0;
    }

    private static boolean line(String name, double rate, double copy, double wanted) {
        boolean reached = rate / copy >= wanted;
        System.out.printf(
                Locale.ROOT,
                "%-64s %,12.0f %8.3f %8.2f %s%n",
                name,
                rate,
                rate / copy,
                wanted,
                reached ? "ok" : "TOO SLOW");
        return reached;
    }

    private long number(String sql) throws SQLException, IOException {
        try (Connection connection = new FilledLog(database, root).owner();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
