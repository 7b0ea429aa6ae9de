package dti.scoring.submissions.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dti.contracts.ContractsJson;
import dti.testsupport.StackResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Compares two moments: the differences, and the events that caused them. */
@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class HistoryDiffTest extends OpenCampaigns {

    private static final String DIFF = "/api/v1/submissions/%s/%s/history/diff".formatted(CAMPAIGN, TRADE);

    @Test
    void what_events_moved_adds_up_exactly_to_what_differs() throws IOException {
        enter("1.1", 2.25);
        enter("1.2", 1.5);
        enter("1.1", 0.75);

        for (String from : new String[] {"0", "1", "2", "3"}) {
            JsonNode diff = diff(from);
            Map<String, BigDecimal> shares = new HashMap<>();
            diff.get("events")
                    .forEach(event -> event.get("shares")
                            .forEach(share -> shares.merge(name(share), difference(share), BigDecimal::add)));
            shares.values().removeIf(sum -> sum.signum() == 0);
            Map<String, BigDecimal> figures = new HashMap<>();
            diff.get("figures").forEach(figure -> figures.put(name(figure), difference(figure)));
            figures.values().removeIf(difference -> difference.signum() == 0);

            assertThat(figures).as("from " + from).isNotEmpty().containsExactlyInAnyOrderEntriesOf(shares);
        }
    }

    @Test
    void the_figures_are_those_of_the_trees_of_both_moments() {
        enter("2.1", 1);
        int before = version();
        enter("2.1", 3);
        int after = version();

        auditor()
                .queryParam("from", before)
                .queryParam("to", after)
                .get(DIFF)
                .then()
                .statusCode(200)
                .body("from.version", is(before))
                .body("to.version", is(after))
                .body("figures.find { it.node == '2.1' && it.what == 'self' }.before", equalTo(1))
                .body("figures.find { it.node == '2.1' && it.what == 'self' }.after", equalTo(3))
                .body("figures.find { it.node == '2.1' && it.what == 'self' }.difference", equalTo(2))
                .body("events.version", contains(after))
                .body("events[0].leaf", is("2.1"));
    }

    @Test
    void of_one_leaf_only_its_own_figures_and_events_are_told() {
        enter("2.2", 1);
        int before = version();
        enter("2.2", 2);
        enter("2.3", 2);

        auditor()
                .queryParam("from", before)
                .queryParam("leaf", "2.2")
                .get(DIFF)
                .then()
                .statusCode(200)
                .body("figures.node", everyItem(is("2.2")))
                .body("events.version", contains(before + 1))
                .body("eventsWithoutEffect", is(1));
        auditor()
                .queryParam("leaf", "2.2")
                .get("/api/v1/submissions/%s/%s/history".formatted(CAMPAIGN, TRADE))
                .then()
                .body("items.leaf", everyItem(is("2.2")));
    }

    @Test
    void nothing_differs_between_a_moment_and_itself() {
        auditor()
                .queryParam("from", 2)
                .queryParam("to", 2)
                .get(DIFF)
                .then()
                .statusCode(200)
                .body("figures.size()", is(0))
                .body("events.size()", is(0));
    }

    @Test
    void moments_in_the_wrong_order_are_invalid_and_no_moments_malformed() {
        auditor().queryParam("from", 2).queryParam("to", 1).get(DIFF).then().statusCode(422);
        auditor().queryParam("from", "then").get(DIFF).then().statusCode(400);
    }

    @Test
    void a_tree_is_served_as_of_a_position_of_the_log() {
        enter("3.1", 1);
        String url = "/api/v1/submissions/%s/%s".formatted(CAMPAIGN, TRADE);
        int position = auditor().get(url + "/events?limit=500").path("items[-1].position");
        int version = version();
        enter("3.1", 2);

        auditor()
                .queryParam("asOf", "submissions:" + position)
                .get(url + "/score")
                .then()
                .statusCode(200)
                .body("version", is(version))
                .body("nodes.find { it.key == '3.1' }.self", equalTo(1))
                .body("nodes.find { it.key == '3.1' }.council", nullValue());
    }

    private static void enter(String leaf, Number points) {
        enter(TRADE, leaf, points, UUID.randomUUID().toString()).then().statusCode(200);
    }

    private static int version() {
        return auditor()
                .get("/api/v1/submissions/%s/%s".formatted(CAMPAIGN, TRADE))
                .path("version");
    }

    private static JsonNode diff(String from) throws IOException {
        String body = auditor().queryParam("from", from).get(DIFF).asString();
        return ContractsJson.mapper().readTree(body);
    }

    private static String name(JsonNode figure) {
        return figure.path("node").asText("") + " " + figure.get("what").asText();
    }

    private static BigDecimal difference(JsonNode figure) {
        return figure.get("difference").decimalValue().stripTrailingZeros();
    }
}
