package dti.scoring.submissions.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.core.JsonProcessingException;
import dti.contracts.Actor;
import dti.contracts.ContractsJson;
import dti.contracts.EvidenceAttached;
import dti.contracts.Topics;
import dti.eventstore.ForeignLog;
import dti.scoring.ReferenceFeed;
import dti.testsupport.StackResource;
import dti.testsupport.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class EvidenceIntakeTest {

    private static final String CAMPAIGN = "evidence-2024";
    private static final String UNIT = "hn-so-noi-vu";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void evidence_that_came_before_its_submission_waits_and_releases_itself_in_order() throws JsonProcessingException {
        var config = ConfigProvider.getConfig();
        try (ForeignLog evidence = ForeignLog.open(
                "evidence",
                config.getValue("dti.topics.prefix", String.class) + Topics.EVIDENCE,
                config.getValue("kafka.bootstrap.servers", String.class))) {
            evidence.publish(CAMPAIGN + "/" + UNIT, Topics.EVIDENCE_ATTACHED, attached("1.1"));
            var last = evidence.publish(CAMPAIGN + "/" + UNIT, Topics.EVIDENCE_ATTACHED, attached("7.1"));
            awaitSeen(last.position().value());

            ReferenceFeed feed = ReferenceFeed.shared();
            feed.framework("hn-so-2024");
            feed.unit(UNIT);
            feed.phase(CAMPAIGN, "self-assessment", UNIT);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> given().auth()
                            .oauth2(Tokens.token("auditor"))
                            .get("/api/v1/submissions/%s/%s/events".formatted(CAMPAIGN, UNIT))
                            .then()
                            .statusCode(200)
                            .body(
                                    "items.type",
                                    contains(
                                            "submission-opened",
                                            "phase-entered",
                                            "evidence-attached",
                                            "evidence-refused"))
                            .body("items[3].data.rule", is("leaf-not-applicable")));
        }
    }

    /** The message has been consumed, and the submission is not there: it must be waiting. */
    private static void awaitSeen(long position) {
        await().atMost(PATIENCE)
                .until(() -> given().auth()
                                .oauth2(Tokens.token("auditor"))
                                .header("Dti-After", "evidence:" + position)
                                .get("/api/v1/submissions/%s/%s".formatted(CAMPAIGN, UNIT))
                                .statusCode()
                        == 404);
    }

    private static String attached(String leaf) throws JsonProcessingException {
        var told = new EvidenceAttached(
                UUID.randomUUID(),
                CAMPAIGN,
                UNIT,
                leaf,
                "file",
                "0".repeat(64),
                "application/pdf",
                1,
                null,
                null,
                "NONE",
                new Actor("officer-1", "unit-officer", UNIT),
                Instant.now());
        return ContractsJson.mapper().writeValueAsString(told);
    }
}
