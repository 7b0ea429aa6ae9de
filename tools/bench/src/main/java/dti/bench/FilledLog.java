package dti.bench;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dti.bench.SubmissionStory.Leaf;
import dti.eventstore.AppendResult;
import dti.eventstore.PgEventStore;
import dti.localstack.FreshDatabase;
import dti.rules.framework.FrameworkReader;
import dti.rules.framework.Node;
import dti.rules.score.FrameworkIndex;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A scoring database with a framework, and a log of whole submissions written concurrently. */
final class FilledLog {

    private static final String FRAMEWORK = "hn-so-2024";
    private static final int UNITS_PER_CAMPAIGN = 100;

    /** Submissions written concurrently, as in a month of four provinces; the service caches as many. */
    private static final int TOGETHER = 400;

    private static final Duration APPENDED_AT_MOST = Duration.ofMinutes(10);

    private final FreshDatabase database;
    private final Map<String, Object> framework;

    FilledLog(FreshDatabase database, Path root) throws IOException {
        this.database = database;
        ObjectMapper yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        this.framework = yaml.readValue(
                root.resolve("knowledge/frameworks")
                        .resolve(FRAMEWORK + ".yaml")
                        .toFile(),
                new TypeReference<Map<String, Object>>() {});
    }

    /** Inserts the framework as if received from framework-service. */
    void insertFramework() throws SQLException, IOException {
        ObjectMapper json = JsonMapper.builder()
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
        try (Connection owner = owner();
                PreparedStatement insert = owner.prepareStatement(
                        "insert into framework_copy (key, version, content_hash, document) values (?, 1, 'bench', ?)")) {
            insert.setString(1, FRAMEWORK);
            insert.setString(2, json.writeValueAsString(framework));
            insert.executeUpdate();
        }
    }

    /** Appends the events of this many submissions: 400 submissions at a time, a few events of each in turn. */
    void append(int submissions) {
        List<Leaf> leaves = leaves();
        List<SubmissionStory> stories = IntStream.range(0, submissions)
                .mapToObj(i -> new SubmissionStory(
                        "%s-%03d".formatted(FRAMEWORK, i / UNITS_PER_CAMPAIGN),
                        "unit-%03d".formatted(i % UNITS_PER_CAMPAIGN),
                        leaves,
                        i))
                .toList();
        Vertx vertx = Vertx.vertx();
        Pool pool = pool(vertx);
        try (PgEventStore log = PgEventStore.open(pool, BenchDatabase.LOG)) {
            for (int from = 0; from < submissions; from += TOGETHER) {
                appendSideBySide(stories.subList(from, Math.min(from + TOGETHER, submissions)), log);
                System.err.printf(
                        "\r  %,d events", (long) SubmissionStory.EVENTS * Math.min(from + TOGETHER, submissions));
            }
            System.err.println();
        } finally {
            pool.closeAndAwait();
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    Connection owner() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword());
    }

    private static void appendSideBySide(List<SubmissionStory> stories, PgEventStore log) {
        for (int events = 0; events < SubmissionStory.EVENTS; events += SubmissionStory.EVENTS_PER_COMMAND) {
            appendAfter(events, stories, log);
        }
    }

    private static void appendAfter(int events, List<SubmissionStory> stories, PgEventStore log) {
        Multi.createFrom()
                .iterable(stories)
                .onItem()
                .transformToUni(story -> log.append(story.commandAfter(events)).invoke(FilledLog::requireAppended))
                .merge(TOGETHER)
                .collect()
                .last()
                .await()
                .atMost(APPENDED_AT_MOST);
    }

    private static void requireAppended(AppendResult result) {
        if (!(result instanceof AppendResult.Appended)) {
            throw new IllegalStateException("not appended: " + result);
        }
    }

    private List<Leaf> leaves() {
        FrameworkIndex index = FrameworkIndex.of(FrameworkReader.read(framework).orThrow());
        return index.framework().nodes().stream()
                .map(Node::key)
                .filter(index::isLeaf)
                .map(key -> new Leaf(key, index.max(key)))
                .toList();
    }

    private Pool pool(Vertx vertx) {
        PgConnectOptions options = new PgConnectOptions()
                .setHost(database.host())
                .setPort(database.port())
                .setDatabase(database.name())
                .setUser(database.app())
                .setPassword(database.appPassword())
                .setCachePreparedStatements(true);
        return Pool.newInstance(PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(4))
                .connectingTo(options)
                .using(vertx)
                .build());
    }
}
