package dti.e2e;

import static dti.e2e.Hanoi.FINANCE;
import static dti.e2e.Hanoi.HOME_AFFAIRS;
import static dti.e2e.Hanoi.JUSTICE;
import static dti.e2e.Hanoi.expect;
import static dti.e2e.Hanoi.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dti.e2e.Call.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A council decision shows in the leaderboard, the explanation and the history. */
@OnOneStack
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppraisalIT {

    private static final String REASON = "Chưa có quyết định thành lập Ban Chỉ đạo";

    private final Campaign campaign;
    private final Stack stack;
    private final Answer override;

    AppraisalIT(Hanoi hanoi) {
        stack = hanoi.stack();
        campaign = hanoi.openCampaign("e2e-appraisal", List.of(HOME_AFFAIRS, FINANCE, JUSTICE));
        campaign.enterAll(HOME_AFFAIRS, hanoi.leaves(HOME_AFFAIRS));
        campaign.enterAll(FINANCE, hanoi.leaves(FINANCE));
        campaign.enterSelfScore(JUSTICE, "1.1", 5);
        campaign.enter("appraisal-1");
        override = expect(200, stack.send(campaign.councilScore(HOME_AFFAIRS, "1.1", 2, REASON)));
    }

    @Test
    void an_override_moves_the_unit_in_the_leaderboard() {
        JsonNode board = campaign.leaderboardAfter(override);

        JsonNode row = row(board, HOME_AFFAIRS);
        assertThat(row.path("self").decimalValue()).isEqualByComparingTo("380");
        assertThat(row.path("council").decimalValue()).isEqualByComparingTo("2");
        assertThat(row.path("achieved").decimalValue()).isEqualByComparingTo("377");
        assertThat(row.path("percent").decimalValue()).isEqualByComparingTo("99.21");
        assertThat(row.path("rank").asInt()).isEqualTo(2);
        assertThat(row.path("movement").asInt()).isEqualTo(-1);
        assertThat(row(board, FINANCE).path("rank").asInt()).isEqualTo(1);
    }

    @Test
    void the_explanation_names_the_decision_and_its_reason() {
        String path = campaign.submission(HOME_AFFAIRS) + "/score/1.1/explanation";

        String text = expect(200, stack.send(campaign.auditor(Call.get(Service.SCORING, path))))
                .text("/text");

        assertThat(text).contains(REASON).contains("Hội đồng");
    }

    @Test
    void the_history_has_a_row_with_before_after_and_reason() {
        JsonNode row = campaign.history(HOME_AFFAIRS).getLast();

        assertThat(row.path("type").asText()).isEqualTo("council-score-overridden");
        assertThat(row.path("leaf").asText()).isEqualTo("1.1");
        assertThat(row.path("why").asText()).isEqualTo(REASON);
        assertThat(row.at("/who/role").asText()).isEqualTo("council");
        assertThat(row.at("/totalsBefore/achieved").decimalValue()).isEqualByComparingTo("380");
        assertThat(row.at("/totalsAfter/achieved").decimalValue()).isEqualByComparingTo("377");
    }

    @Test
    void nobody_decides_on_their_own_unit() {
        Call own = campaign.councilScore(HOME_AFFAIRS, "1.2", 1, REASON).as(stack.token("council", HOME_AFFAIRS));

        Answer refusal = stack.send(own);

        assertThat(refusal.status()).isEqualTo(403);
        assertThat(refusal.text("/rule")).isEqualTo("conflict-of-interest");
    }
}
