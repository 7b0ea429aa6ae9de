package dti.e2e;

import static dti.e2e.Hanoi.FINANCE;
import static dti.e2e.Hanoi.HOME_AFFAIRS;
import static dti.e2e.Hanoi.JUSTICE;
import static dti.e2e.Hanoi.TRADE;
import static dti.e2e.Hanoi.expect;
import static dti.e2e.Hanoi.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** The end of the campaign of document 002: results are published, and again after a correction. */
final class OfficialResults {

    private final Campaign campaign;
    private final Stack stack;
    private final Editions editions;

    OfficialResults(Campaign campaign) {
        this.campaign = campaign;
        this.stack = campaign.stack();
        this.editions = new Editions(campaign);
    }

    void notBeforeFinalised() {
        assertThat(editions.refusal("1190/QĐ-UBND", null)).isEqualTo("campaign-not-finalised");
    }

    /** Điều 2.3.c: the results are public. Before, nobody can read them without a token. */
    String published() {
        Call board = Call.get(Service.RANKING, "/api/v1/leaderboards/" + campaign.code());
        expect(401, stack.send(board));

        String id = editions.publish("1190/QĐ-UBND", null);

        JsonNode results = editions.read(id).at("/campaigns/0");
        assertThat(results.path("rows"))
                .extracting(
                        row -> row.path("unit").asText(),
                        row -> row.path("rank").asInt(),
                        row -> Json.plain(row.path("self")),
                        row -> Json.plain(row.path("council")),
                        row -> Json.plain(row.path("achieved")),
                        row -> Json.plain(row.path("applicableMax")),
                        row -> Json.plain(row.path("percent")),
                        row -> row.path("status").asText())
                .containsExactly(
                        tuple(HOME_AFFAIRS, 1, "380", "377", "377", "380", "99.21", "OFFICIAL"),
                        tuple(TRADE, 2, "395", "395", "395", "400", "98.75", "OFFICIAL"),
                        tuple(FINANCE, 3, "355", "351", "351", "380", "92.37", "OFFICIAL"));
        assertThat(editions.text(id, "text/csv")).contains(campaign.code() + ",1," + HOME_AFFAIRS + ",");
        assertThat(editions.text(id + "/signature", "application/jose")).matches("[\\w-]+\\.\\.[\\w-]{86}");
        assertThat(editions.text(id + "/proof/" + FINANCE, "application/json")).contains("\"achieved\":351");
        await("a public leaderboard")
                .untilAsserted(() -> assertThat(expect(200, stack.send(board)).text("/status"))
                        .isEqualTo("OFFICIAL"));
        expect(200, stack.send(Call.get(Service.SCORING, campaign.submission(HOME_AFFAIRS) + "/score")));
        return id;
    }

    /** Trade is corrected to 391: the next edition has the correction, and the first is unchanged. */
    void corrected(String first) {
        JsonNode before = editions.read(first);
        campaign.desk("council", JUSTICE, TRADE)
                .post("/corrections", Map.of("leaf", "7.1", "points", 11, "reason", "Tính lại tỷ trọng"));
        await("the correction")
                .untilAsserted(() -> assertThat(
                                Json.plain(row(campaign.leaderboard(), TRADE).path("achieved")))
                        .isEqualTo("391"));

        String second = editions.publish("1201/QĐ-UBND", "Đính chính tiêu chí 7.1 của Sở Công Thương");

        assertThat(editions.read(second).at("/campaigns/0/rows"))
                .extracting(row -> row.path("unit").asText(), row -> Json.plain(row.path("achieved")))
                .contains(tuple(TRADE, "391"));
        assertThat(editions.read(first)).isEqualTo(before);
        assertThat(editions.all())
                .extracting(
                        item -> item.path("id").asText(),
                        item -> item.at("/campaigns/0/supersededBy").asText(""))
                .containsExactly(tuple(second, ""), tuple(first, second));
    }
}
