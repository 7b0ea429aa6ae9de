package dti.scoring.submissions.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dti.scoring.EvidenceFeed;
import dti.scoring.OwnersDatabase;
import dti.scoring.ReferenceFeed;
import dti.testsupport.StackResource;
import dti.testsupport.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class EvidenceIntakeTest {

    private static final String CAMPAIGN = "evidence-2024";
    private static final String UNIT = "hn-so-noi-vu";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void evidence_that_came_before_its_submission_waits_and_releases_itself_in_order() {
        EvidenceFeed evidence = EvidenceFeed.shared();
        evidence.attached(CAMPAIGN + "/" + UNIT, "1.1");
        awaitSeen(evidence.attached(CAMPAIGN + "/" + UNIT, "7.1").position().value());

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
                                contains("submission-opened", "phase-entered", "evidence-attached", "evidence-refused"))
                        .body("items[3].data.rule", is("leaf-not-applicable")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"evidenceId", "leaf", "kind", "sha256", "mediaType", "signature", "actor", "at"})
    void evidence_that_lacks_what_it_promises_is_parked_even_where_it_would_have_to_wait(String field) {
        String submission = "incomplete-2024/without-" + field.toLowerCase(Locale.ROOT);
        ObjectNode incomplete = EvidenceFeed.attachment(submission, "1.1");
        incomplete.remove(field);
        EvidenceFeed.shared().attached(submission, "1.1");
        EvidenceFeed.shared().attached(submission, incomplete);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(OwnersDatabase.text(
                                "select kind || ' ' || version || substr(reason, strpos(reason, ': '))"
                                        + " from es.parked_stream where stream = ?",
                                submission))
                        .isEqualTo("poison 2: " + field + " is missing"));
        OwnersDatabase.run("select es.unpark('scoring-evidence', 'evidence', ?, true)", submission);
    }

    @Test
    void evidence_of_nobody_is_parked_at_once() {
        String submission = "incomplete-2024/of-nobody";
        EvidenceFeed.shared()
                .attached(submission, EvidenceFeed.attachment(submission, "1.1").put("actor", (String) null));

        await().atMost(PATIENCE)
                .until(() -> OwnersDatabase.text("select kind from es.parked_stream where stream = ?", submission)
                        .equals("poison"));
        OwnersDatabase.run("select es.unpark('scoring-evidence', 'evidence', ?, true)", submission);
    }

    /** Waits until the message has been consumed; the submission does not exist, so the message must be waiting. */
    private static void awaitSeen(long position) {
        await().atMost(PATIENCE)
                .until(() -> given().auth()
                                .oauth2(Tokens.token("auditor"))
                                .header("Dti-After", "evidence:" + position)
                                .get("/api/v1/submissions/%s/%s".formatted(CAMPAIGN, UNIT))
                                .statusCode()
                        == 404);
    }
}
