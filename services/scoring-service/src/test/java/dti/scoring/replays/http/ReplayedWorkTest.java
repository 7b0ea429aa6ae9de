package dti.scoring.replays.http;

import static dti.scoring.replays.http.ReplayRequests.decide;
import static dti.scoring.replays.http.ReplayRequests.finished;
import static dti.scoring.replays.http.ReplayRequests.reaches;
import static dti.scoring.replays.http.ReplayRequests.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dti.scoring.OpenSubmission;
import dti.scoring.OwnersDatabase;
import dti.testsupport.StackResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests that open work hidden or invented in the tables is found. */
@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class ReplayedWorkTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CAMPAIGN = "replayed-work-2024";
    private static final String UNIT = "hn-so-noi-vu";

    private OpenSubmission submission;

    @BeforeEach
    void open() {
        submission = OpenSubmission.of(CAMPAIGN, UNIT);
        awaitWorkOf(submission.enter("1.1", 2));
    }

    @Test
    void hidden_work_is_found_and_put_back_on_the_list_by_a_swap() {
        String honest = work();
        hide();

        JsonPath replay = replayed();

        assertThat(replay.getList("differences.what", String.class)).containsExactly("work");
        assertThat(replay.getList("firstDifference.fields.field", String.class))
                .containsExactly("//unsubmitted", "/2.1/self_score");
        assertThat(work()).isNotEqualTo(honest);

        swap(replay);
        assertThat(work()).isEqualTo(honest);
        assertThat(replayed().getLong("differing.rows")).isZero();
    }

    @Test
    void rows_that_should_not_be_there_or_are_not_there_are_found_too() {
        String honest = work();
        OwnersDatabase.run("delete from leaf_work where campaign = ? and unit = ? and leaf = '1.2'", CAMPAIGN, UNIT);
        OwnersDatabase.run(
                "update leaf_work set leaf = 'made-up' where campaign = ? and unit = ? and leaf = '1.3'",
                CAMPAIGN,
                UNIT);

        JsonPath replay = replayed();

        assertThat(replay.getList("firstDifference.fields.field", String.class))
                .containsExactly("/1.2", "/1.3", "/made-up");
        swap(replay);
        assertThat(work()).isEqualTo(honest);
    }

    @Test
    void going_back_puts_back_what_the_swap_replaced() {
        String honest = work();
        hide();
        String hidden = work();
        JsonPath replay = replayed();
        swap(replay);

        decide("administrator", replay.getString("id"), "revert").then().statusCode(200);

        assertThat(work()).isEqualTo(hidden).isNotEqualTo(honest);
        swap(replayed());
        assertThat(work()).isEqualTo(honest);
    }

    @Test
    void going_back_leaves_work_that_has_gone_on_since_the_swap() {
        hide();
        JsonPath replay = replayed();
        swap(replay);
        awaitWorkOf(submission.enter("1.1", 3));
        String since = work();

        decide("administrator", replay.getString("id"), "revert").then().statusCode(200);

        assertThat(work()).isEqualTo(since);
        assertThat(replayed().getLong("differing.rows")).isZero();
    }

    private static void hide() {
        OwnersDatabase.run(
                "update leaf_work set self_score = false where campaign = ? and unit = ? and leaf = '2.1'",
                CAMPAIGN,
                UNIT);
        OwnersDatabase.run(
                "update submission_work set unsubmitted = false where campaign = ? and unit = ?", CAMPAIGN, UNIT);
    }

    private static JsonPath replayed() {
        return finished(start(Map.of("campaign", CAMPAIGN, "unit", UNIT)));
    }

    private static void swap(JsonPath replay) {
        decide("administrator", replay.getString("id"), "swap").then().statusCode(202);
        reaches(replay.getString("id"), "swapped");
    }

    private static String work() {
        return OwnersDatabase.text("""
                select string_agg(w::text, ';' order by w.place) || max(s::text)
                  from leaf_work w join submission_work s using (campaign, unit) where campaign = ? and unit = ?""", CAMPAIGN, UNIT);
    }

    private static void awaitWorkOf(long position) {
        await().atMost(PATIENCE).until(() -> OwnersDatabase.text("""
                        select bool_and(p.position >= ?) from es.projection p
                         where p.log_id = (select id from es.log_head where log = 'submissions')""", position).equals("t"));
    }
}
