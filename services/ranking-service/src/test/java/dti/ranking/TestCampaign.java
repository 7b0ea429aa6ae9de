package dti.ranking;

import dti.contracts.Actor;
import dti.contracts.CampaignChanged;
import dti.contracts.CampaignChanged.Band;
import dti.contracts.CampaignChanged.Campaign;
import dti.contracts.CampaignChanged.FrameworkPin;
import dti.contracts.CampaignChanged.Policies;
import dti.contracts.CampaignChanged.RankingPool;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A campaign as framework-service publishes it; its framework is {@link TestFramework}. */
public record TestCampaign(
        String code,
        String phase,
        List<String> units,
        String rankBy,
        List<String> tieBreak,
        String period,
        String framework) {

    public static TestCampaign of(String code, String... units) {
        return new TestCampaign(
                code, "self-assessment", List.of(units), "percent-of-applicable", List.of(), "2024", TestFramework.KEY);
    }

    public TestCampaign phase(String entered) {
        return new TestCampaign(code, entered, units, rankBy, tieBreak, period, framework);
    }

    public TestCampaign units(String... participants) {
        return new TestCampaign(code, phase, List.of(participants), rankBy, tieBreak, period, framework);
    }

    public TestCampaign rankBy(String policy) {
        return new TestCampaign(code, phase, units, policy, tieBreak, period, framework);
    }

    public TestCampaign tieBreak(String... nodes) {
        return new TestCampaign(code, phase, units, rankBy, List.of(nodes), period, framework);
    }

    public TestCampaign period(String other) {
        return new TestCampaign(code, phase, units, rankBy, tieBreak, other, framework);
    }

    public TestCampaign framework(String key) {
        return new TestCampaign(code, phase, units, rankBy, tieBreak, period, key);
    }

    public CampaignChanged changed() {
        Policies policies = new Policies(
                "accept-self",
                rankBy,
                "competition",
                tieBreak,
                BigDecimal.TEN,
                false,
                "flag",
                List.of(new Band("Tốt", "80%"), new Band("Khá", "65%")));
        Campaign campaign = new Campaign(
                code,
                "Đợt thử " + code,
                new FrameworkPin(framework, 1),
                period,
                null,
                null,
                2,
                units,
                policies,
                List.of(new RankingPool("Kinh tế", List.of("digital-economy"))),
                Map.of(),
                List.of(),
                List.of(),
                phase,
                Instant.now(),
                null);
        return new CampaignChanged(
                "phase-entered",
                null,
                new Actor("admin", "administrator", null),
                Instant.now(),
                List.of(),
                List.of(),
                campaign);
    }
}
