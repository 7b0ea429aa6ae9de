package dti.ranking;

import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dti.contracts.CampaignChanged;
import dti.contracts.CampaignChanged.Campaign;
import dti.contracts.ContractsJson;
import dti.contracts.FrameworkPublished;
import dti.contracts.ScoreChanged;
import dti.contracts.ScoreChanged.NodeScore;
import dti.eventsourcing.EventLimits;
import dti.ranking.leaderboards.http.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The largest framework, campaign and score of other services are consumed from their topics, ranked, published and
 * read.
 */
@QuarkusTest
class LargestResultsTest extends ApiTest {

    private static final int NODES = 1_000;
    private static final int UNITS = 5_000;
    /** Some seconds are enough on an idle machine. */
    private static final int MILLIS_MAX = 120_000;

    private static final String FRAMEWORK = "rk-largest";
    private static final String CODE = "c".repeat(64);
    private static final String TOP = key(0);

    private final List<String> units = IntStream.range(0, UNITS)
            .mapToObj(n -> "u" + "0".repeat(63 - Integer.toString(n).length()) + n)
            .toList();

    @Test
    void the_largest_of_everything_is_consumed_ranked_published_and_read() throws SQLException {
        String first = units.getFirst();
        arrived(others.publish(fits(framework(), 1_100_000)));
        arrived(unit(first, "Xã thử"));
        arrived(others.publish(fits(largestCampaign(), 1_000_000)));
        arrived(others.score(position -> fits(score(first, position), 200_000)));
        withAllOtherUnits(first);

        Response board = auditor().get("/api/v1/leaderboards/" + CODE);
        board.then().statusCode(200).body("items", hasSize(UNITS)).body("settled", is(true));
        auditor()
                .get("/api/v1/leaderboards/" + CODE + "?limit=1&node=" + TOP)
                .then()
                .statusCode(200)
                .body("items[0].points", equalTo(NODES - 1));
        auditor()
                .get("/api/v1/leaderboards/" + CODE + "/units/" + first)
                .then()
                .statusCode(200)
                .body("pillars", hasSize(1));

        String edition = published();

        read(edition, "application/json").then().body("campaigns[0].rows", hasSize(UNITS));
        assertThat(read(edition, "text/csv").asString().lines().count()).isGreaterThan(UNITS);
        assertThat(read(edition, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                        .asByteArray())
                .isNotEmpty();
        auditor()
                .get("/api/v1/publications/" + edition + "/proof/" + units.getLast())
                .then()
                .statusCode(200);
    }

    private static Response read(String edition, String form) {
        Response answer = auditor()
                .config(RestAssured.config().httpClient(httpClientConfig().setParam("http.socket.timeout", MILLIS_MAX)))
                .accept(form)
                .get("/api/v1/publications/" + edition);
        answer.then().statusCode(200);
        return answer;
    }

    private static String published() {
        return as("administrator", null)
                .config(RestAssured.config().httpClient(httpClientConfig().setParam("http.socket.timeout", MILLIS_MAX)))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("campaigns", List.of(CODE), "decisionNumber", "1/QĐ", "decisionDate", "2025-01-15"))
                .post("/api/v1/publications")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Checks that the event has at least {@code bytesMin} bytes and at most the largest allowed size. */
    private static <T> T fits(T event, int bytesMin) {
        int bytes = ContractsJson.write(event).getBytes(StandardCharsets.UTF_8).length;
        assertThat(bytes).isBetween(bytesMin, EventLimits.PAYLOAD_BYTES_MAX);
        return event;
    }

    private static FrameworkPublished framework() {
        List<Map<String, Object>> nodes = new ArrayList<>();
        nodes.add(Map.of("key", TOP, "kind", "pillar", "name", "Tất cả"));
        for (int n = 1; n < NODES; n++) {
            nodes.add(Map.of("key", key(n), "parent", TOP, "kind", "criterion", "name", n + "ệ".repeat(330)));
        }
        return new FrameworkPublished(
                FRAMEWORK, 1, "0".repeat(64), Map.of("key", FRAMEWORK, "nodes", nodes), Instant.now());
    }

    private CampaignChanged largestCampaign() {
        CampaignChanged plain = TestCampaign.of(CODE, units.toArray(String[]::new))
                .framework(FRAMEWORK)
                .phase("finalised")
                .changed();
        Campaign all = plain.campaign();
        List<CampaignChanged.Assignment> assignments = IntStream.range(0, 2_000)
                .mapToObj(n -> new CampaignChanged.Assignment(key(n % NODES), units.get(n), "coordinating"))
                .toList();
        return new CampaignChanged(
                "units-changed",
                "ệ".repeat(2_000),
                plain.actor(),
                plain.at(),
                units,
                List.of(),
                new Campaign(
                        all.code(),
                        all.title(),
                        all.framework(),
                        all.period(),
                        null,
                        null,
                        2,
                        units,
                        all.policies(),
                        all.rankingPools(),
                        Map.of(),
                        List.of(),
                        assignments,
                        all.phase(),
                        all.phaseEnteredAt(),
                        null));
    }

    private static ScoreChanged score(String unit, long position) {
        ScoreChanged plain =
                TestScore.of(CODE, unit, "9", "9").phase("finalised").changed().apply(position);
        List<NodeScore> nodes = new ArrayList<>();
        nodes.add(node(TOP, null, NODES - 1));
        IntStream.range(1, NODES).forEach(n -> nodes.add(node(key(n), TOP, 1)));
        return new ScoreChanged(
                CODE,
                unit,
                position,
                position,
                plain.at(),
                plain.cause(),
                new ScoreChanged.FrameworkPin(FRAMEWORK, 1),
                plain.state(),
                plain.phase(),
                plain.totals(),
                nodes,
                false);
    }

    private static NodeScore node(String key, @Nullable String parent, int points) {
        BigDecimal number = BigDecimal.valueOf(points).setScale(2);
        return new NodeScore(
                key, parent, parent == null ? "pillar" : "criterion", number, number, number, number, "scored");
    }

    private static String key(int n) {
        return "k" + "0".repeat(63 - Integer.toString(n).length()) + n;
    }

    /**
     * Copies the first unit and its score to the 4,999 others, into the rows that consuming them one by one would
     * write.
     */
    private void withAllOtherUnits(String first) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (Connection owner = DriverManager.getConnection(
                config.getValue("dti.event-log.jdbc-url", String.class),
                config.getValue("dti.event-log.owner", String.class),
                config.getValue("dti.event-log.owner-password", String.class))) {
            for (String insert : List.of("""
                    insert into unit_copy (code, version, body)
                    select each.code, u.version, jsonb_set(u.body::jsonb, '{code}', to_jsonb(each.code))::text
                      from unit_copy u cross join unnest(?) as each (code) where u.code = ?
                    on conflict do nothing""", """
                    insert into submission_score (campaign, unit, version, position, at, phase, totals, nodes)
                    select s.campaign, each.code, s.version, s.position, s.at, s.phase, s.totals,
                           pick_nodes(s.nodes, null, '{}')
                      from submission_score s cross join unnest(?) as each (code) where s.unit = ?
                    on conflict do nothing""")) {
                try (var statement = owner.prepareStatement(insert)) {
                    statement.setArray(1, owner.createArrayOf("text", units.toArray()));
                    statement.setString(2, first);
                    statement.executeUpdate();
                }
            }
            // The database itself analyses a minute later; until then it would plan for the few rows of before.
            owner.createStatement().execute("analyze unit_copy, submission_score");
        }
    }
}
