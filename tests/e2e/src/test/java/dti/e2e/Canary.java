package dti.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dti.e2e.Call.Answer;
import java.math.BigDecimal;
import java.util.List;

/** A campaign that no other test touches. The services work as long as its leaderboard follows its scores. */
final class Canary {

    private static final String LEAF = "1.1";

    private final Campaign campaign;
    private int points;

    Canary(Hanoi hanoi, String code) {
        campaign = hanoi.openCampaign(code, List.of(Hanoi.TOURISM, Hanoi.TRANSPORT));
    }

    /** Enters another score, and waits until the leaderboard shows it. */
    synchronized void assertSings() {
        points = points % 5 + 1;
        Answer written = campaign.enterSelfScore(Hanoi.TOURISM, LEAF, points);
        BigDecimal ranked = Hanoi.row(campaign.leaderboardAfter(written), Hanoi.TOURISM)
                .path("points")
                .decimalValue();
        assertThat(ranked).isEqualByComparingTo(BigDecimal.valueOf(points));
    }
}
