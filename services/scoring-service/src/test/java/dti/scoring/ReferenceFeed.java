package dti.scoring;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import dti.contracts.Actor;
import dti.contracts.CampaignChanged;
import dti.contracts.CampaignChanged.Campaign;
import dti.contracts.ContractsJson;
import dti.contracts.FrameworkPublished;
import dti.contracts.PlanChanged;
import dti.contracts.Topics;
import dti.contracts.UnitChanged;
import dti.eventstore.ForeignLog;
import dti.eventstore.StoredEvent;
import dti.testsupport.Tokens;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Stands where framework-service stands: its three logs, published for real to the topics of this test run. */
public final class ReferenceFeed {

    private static final Actor ADMINISTRATOR = new Actor("admin-1", "administrator", null);

    private static final ReferenceFeed SHARED = new ReferenceFeed();

    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final ForeignLog frameworks = open("frameworks", Topics.FRAMEWORKS);
    private final ForeignLog units = open("units", Topics.UNITS);
    private final ForeignLog campaigns = open("campaigns", Topics.CAMPAIGNS);
    private final ForeignLog plans = open("plans", Topics.PLANS);

    private ReferenceFeed() {}

    /** One per JVM: two producers of the same streams would be a fork, which consumers park. */
    public static ReferenceFeed shared() {
        return SHARED;
    }

    /** Whether this is the first time; what is told already stays as it is. */
    public boolean isFirst(String what) {
        return told.add(what);
    }

    private static ForeignLog open(String log, String topic) {
        var config = ConfigProvider.getConfig();
        String prefix = config.getValue("dti.topics.prefix", String.class);
        return ForeignLog.open(log, prefix + topic, config.getValue("kafka.bootstrap.servers", String.class));
    }

    public void framework(String key) {
        if (!isFirst("framework " + key)) {
            return;
        }
        var published = new FrameworkPublished(key, 1, "0".repeat(64), ShippedFramework.document(key), Instant.now());
        frameworks.publish(key, Topics.FRAMEWORK_PUBLISHED, json(published));
    }

    /** A framework of a test. */
    public void framework(String key, Map<String, Object> document) {
        if (isFirst("framework " + key)) {
            var published = new FrameworkPublished(key, 1, "0".repeat(64), document, Instant.now());
            frameworks.publish(key, Topics.FRAMEWORK_PUBLISHED, json(published));
        }
    }

    /** How much of a unit's plan is done. */
    public StoredEvent plan(String unit, int year, PlanChanged.Count... counts) {
        var change = new PlanChanged(
                unit,
                year,
                "progress-recorded",
                null,
                new Actor("officer-1", "unit-officer", unit),
                Instant.now(),
                null,
                null,
                List.of(counts));
        return plans.publish(unit + "/" + year, Topics.PLAN_CHANGED, json(change));
    }

    public void unit(String code, String... groups) {
        if (!isFirst("unit " + code)) {
            return;
        }
        var unit = new UnitChanged(code, code, "department", null, List.of(groups), List.of(), null, null, List.of());
        units.publish(code, Topics.UNIT_CHANGED, json(unit));
    }

    /** A unit whose people decide: told, where it was not, and waited for. */
    public static String registered(String code) {
        SHARED.unit(code);
        if (SHARED.isFirst("registered " + code)) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> given().auth()
                                    .oauth2(Tokens.token("council", code))
                                    .get("/api/v1/work-queue?campaign=none")
                                    .statusCode()
                            == 200);
        }
        return code;
    }

    /** A unit as it is told, as often as it is told; the position tells what to await. */
    public StoredEvent unit(UnitChanged unit) {
        told.add("unit " + unit.code());
        return units.publish(unit.code(), Topics.UNIT_CHANGED, json(unit));
    }

    /** The campaign enters a phase; the position tells what to await. */
    public StoredEvent phase(String campaign, String phase, String... participants) {
        return phase(campaign, new Terms("hn-so-2024", List.of()), phase, participants);
    }

    /** What a campaign of a test differs in. */
    public record Terms(
            String framework,
            List<CampaignChanged.Assignment> assignments,
            String unsignedEvidence,
            String period,
            @Nullable String conflictOfInterest) {

        public Terms(
                String framework,
                List<CampaignChanged.Assignment> assignments,
                String unsignedEvidence,
                String period) {
            this(framework, assignments, unsignedEvidence, period, null);
        }

        public Terms(String framework, List<CampaignChanged.Assignment> assignments, String unsignedEvidence) {
            this(framework, assignments, unsignedEvidence, "2024");
        }

        public Terms(String framework, List<CampaignChanged.Assignment> assignments) {
            this(framework, assignments, "flag");
        }
    }

    /** The same for a campaign on other terms. */
    public StoredEvent phase(String campaign, Terms terms, String phase, String... participants) {
        return phase(campaign, terms, phase, null, List.of(participants));
    }

    /** The same, for a phase that closes by itself. */
    public StoredEvent phase(
            String campaign, Terms terms, String phase, @Nullable Instant closesAt, List<String> participants) {
        return changed("phase-entered", campaign, terms, new State(phase, closesAt, participants));
    }

    /** Where a campaign stands after a change. */
    public record State(String phase, @Nullable Instant closesAt, List<String> participants) {}

    /** A change of a campaign that neither adds nor withdraws units. */
    public StoredEvent changed(String change, String campaign, Terms terms, State state) {
        return publish(change, List.of(), campaign(campaign, terms, state));
    }

    /** Units leave the campaign; the state tells who is left. */
    public StoredEvent withdrawn(List<String> units, String campaign, Terms terms, State state) {
        return publish("units-changed", units, campaign(campaign, terms, state));
    }

    private StoredEvent publish(String change, List<String> withdrawn, Campaign campaign) {
        var told =
                new CampaignChanged(change, "thử nghiệm", ADMINISTRATOR, Instant.now(), List.of(), withdrawn, campaign);
        return campaigns.publish(campaign.code(), Topics.CAMPAIGN_CHANGED, json(told));
    }

    private static Campaign campaign(String campaign, Terms terms, State state) {
        return new Campaign(
                campaign,
                campaign,
                new CampaignChanged.FrameworkPin(terms.framework(), 1),
                terms.period(),
                null,
                null,
                2,
                state.participants(),
                new CampaignChanged.Policies(
                        "accept-self",
                        "percent-of-applicable",
                        "competition",
                        List.of(),
                        BigDecimal.TEN,
                        false,
                        terms.unsignedEvidence(),
                        List.of(),
                        terms.conflictOfInterest()),
                List.of(),
                Map.of(),
                List.of(),
                terms.assignments(),
                state.phase(),
                Instant.now(),
                state.closesAt());
    }

    private static String json(Object contract) {
        try {
            return ContractsJson.mapper().writeValueAsString(contract);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
