package dti.scoring.submissions.http;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import dti.scoring.ReferenceFeed;
import dti.testsupport.StackResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The requirements of 001 for single leaves: a deadline and a signature. Its deadlines have long passed. */
@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class DeadlineApiTest extends OpenCampaigns {

    private static final String DUE = "due-2023";
    private static final String COMMUNE = "tl-xa-due";
    private static final String PATH = "/api/v1/submissions/" + DUE + "/" + COMMUNE;

    @BeforeEach
    void a_campaign_that_takes_unsigned_evidence_for_nothing() {
        ReferenceFeed feed = ReferenceFeed.shared();
        if (feed.isFirst(DUE)) {
            feed.framework("tl-xa-2023");
            feed.unit(COMMUNE);
            feed.phase(DUE, new ReferenceFeed.Terms("tl-xa-2023", List.of(), "zero"), "self-assessment", COMMUNE);
        }
        opened(DUE, COMMUNE, "self-assessment");
    }

    @Test
    void a_leaf_past_its_day_is_warned_about_and_takes_its_score_as_late() {
        auditor()
                .get(PATH)
                .then()
                .body("warnings.find { it.leaf == 'I.2.2' }.warning", is("deadline-passed"))
                .body("warnings.find { it.leaf == 'I.2.2' }.deadline", is("2024-03-31"));

        officer(COMMUNE)
                .body(Map.of("inputs", Map.of("held", true, "chairedByHead", true)))
                .put(selfScore(DUE, COMMUNE, "I.2.2"))
                .then()
                .statusCode(200)
                .body("leaf.self", is(2))
                .body("leaf.flags", contains("after-deadline"));

        auditor().get(PATH).then().body("warnings.findAll { it.leaf == 'I.2.2' }", empty());
        auditor()
                .get(PATH + "/score")
                .then()
                .body("nodes.find { it.key == 'I.2.2' }.deadline", is("2024-03-31"))
                .body("nodes.find { it.key == 'I.2.2' }.flags", hasItem("after-deadline"));
        auditor()
                .header("Accept-Language", "vi")
                .get(PATH + "/score/I.2.2/explanation")
                .then()
                .body("text", containsString("Nhập sau thời hạn hoàn thành 31/3/2024; điểm không đổi."));
    }

    @Test
    void a_leaf_without_its_signed_evidence_counts_for_nothing_and_says_why() {
        officer(COMMUNE)
                .body(Map.of("inputs", Map.of("chair", "head")))
                .put(selfScore(DUE, COMMUNE, "I.1.1"))
                .then()
                .statusCode(200)
                .body("leaf.self", is(10))
                .body("leaf.achieved", is(0))
                .body("leaf.flags", hasItems("evidence-unsigned", "zero-for-unsigned-evidence"));

        auditor()
                .header("Accept-Language", "en")
                .get(PATH + "/score/I.1.1/explanation")
                .then()
                .body("sections.find { it.topic == 'flags' }.sentences.code", hasItem("zero-for-unsigned-evidence"))
                .body("text", containsString("(unsignedEvidence: zero) the self score counts for 0 points."));
    }

    @Test
    void the_leader_withdraws_what_was_handed_in_and_hands_it_in_again() {
        officer(COMMUNE).post(PATH + "/submit").then().statusCode(403).body("rule", is("role-forbids"));
        leader(COMMUNE).post(PATH + "/submit").then().statusCode(200);
        auditor().get(PATH).then().body("state", is("submitted"));
        officer(COMMUNE)
                .get(PATH)
                .then()
                .body("may.find { it.action == 'self-score' }.rule", is("submission-submitted"))
                .body("may.find { it.action == 'submit' }.rule", is("role-forbids"));
        leader(COMMUNE).get(PATH).then().body("may.find { it.action == 'reopen' }.allowed", is(true));

        leader(COMMUNE)
                .body(Map.of("reason", "Sót minh chứng"))
                .post(PATH + "/reopen")
                .then()
                .statusCode(200);
        auditor().get(PATH).then().body("state", is("open"));
        leader(COMMUNE)
                .get(PATH)
                .then()
                .body("may.find { it.action == 'reopen' }.rule", is("submission-not-submitted"));
        leader(COMMUNE).post(PATH + "/submit").then().statusCode(200);
        leader(COMMUNE)
                .body(Map.of("reason", "Để các bài thử khác còn nhập được"))
                .post(PATH + "/reopen")
                .then()
                .statusCode(200);
    }
}
