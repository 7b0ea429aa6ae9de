package dti.e2e;

import static dti.e2e.Hanoi.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;

/** Runs the program behind {@code ./dti demo} twice. */
@OnOneStack
class DemoIT {

    private static final Pattern RANKED_ROW = Pattern.compile("^ {1,4}\\d+=? {2}\\S.*", Pattern.MULTILINE);
    private static final Pattern CAMPAIGN = Pattern.compile("đợt đánh giá (\\S+) với");
    private static final Pattern CLOSE_LOOK = Pattern.compile("== Vì sao (\\S+) có điểm này ở tiêu chí (\\S+)");

    private final Stack stack;

    DemoIT(Hanoi hanoi) {
        stack = hanoi.stack();
    }

    @RepeatedTest(2)
    void the_demo_shows_22_departments_and_30_districts_through_both_rounds() {
        String printed = stack.demo();

        List<String> campaigns = List.of(printed.split("(?m)^== "));
        assertThat(rows(campaigns.get(1))).as(printed).isEqualTo(22);
        assertThat(rows(campaigns.get(2))).as(printed).isEqualTo(30);
        assertThat(campaigns.get(1))
                .containsSubsequence(
                        "vòng 1:", "giải trình:", "vòng 2:", "chốt", "công bố", "Vòng 1", "Vòng 2", "Đạt", "+/-");
        assertThat(printed).contains("Vì sao", "Lịch sử", "/docs");
        List<String> codes =
                CAMPAIGN.matcher(printed).results().map(found -> found.group(1)).toList();
        assertThat(codes)
                .hasSize(2)
                .allSatisfy(this::isHandedInEverywhereAndPublished)
                .allSatisfy(this::hasAnEditionForEverybody);
        explanationMovedTheScore(printed, codes.getFirst());
    }

    /** The explained leaf has more points in round 2 than in round 1, and evidence. */
    private void explanationMovedTheScore(String printed, String campaign) {
        MatchResult closeLook =
                CLOSE_LOOK.matcher(printed).results().findFirst().orElseThrow();
        JsonNode leaf = Json.items(score(campaign, closeLook.group(1)).path("nodes"))
                .filter(node -> node.path("key").asText().equals(closeLook.group(2)))
                .findFirst()
                .orElseThrow();
        assertThat(leaf.path("rounds")).hasSize(2);
        assertThat(leaf.at("/rounds/1/points").decimalValue())
                .isGreaterThan(leaf.at("/rounds/0/points").decimalValue());
        assertThat(leaf.path("evidence")).isNotEmpty();
    }

    private void hasAnEditionForEverybody(String campaign) {
        JsonNode editions = expect(
                        200, stack.send(Call.get(Service.RANKING, "/api/v1/publications?campaign=" + campaign)))
                .json();
        assertThat(editions.path("items")).hasSize(1);
        assertThat(editions.at("/items/0/decisionNumber").asText()).contains("MINH-HỌA");
    }

    private void isHandedInEverywhereAndPublished(String campaign) {
        JsonNode submissions = get("/api/v1/submissions?limit=500&campaign=" + campaign);
        assertThat(submissions.path("items")).isNotEmpty().allSatisfy(item -> {
            JsonNode score = score(campaign, item.path("unit").asText());
            assertThat(score.path("state").asText()).isEqualTo("published");
            assertThat(Json.texts(score.path("flags"))).doesNotContain("not-submitted");
        });
    }

    private JsonNode score(String campaign, String unit) {
        return get("/api/v1/submissions/" + campaign + "/" + unit + "/score");
    }

    private JsonNode get(String path) {
        return expect(200, stack.send(Call.get(Service.SCORING, path).as(stack.token("auditor", null))))
                .json();
    }

    private static long rows(String text) {
        return RANKED_ROW.matcher(text).results().count();
    }
}
