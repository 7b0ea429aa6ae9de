package dti.scoring.integrity.application;

import static dti.scoring.OpenSubmission.auditor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dti.scoring.OpenSubmission;
import dti.scoring.OwnersDatabase;
import dti.testsupport.StackResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class VerificationScheduleTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String VERIFICATIONS = "/api/v1/audits/verifications";
    private static final int INSTANCES = 8;

    @Inject
    VerificationSchedule schedule;

    private OpenSubmission submission;
    private long position;

    @BeforeEach
    void enterAScore() {
        submission = OpenSubmission.of("scheduled-2024", "hn-so-noi-vu");
        position = submission.enter("1.1", 3);
        awaitRest();
    }

    @Test
    void the_log_verifies_itself_when_its_time_has_come_and_lists_that_under_the_schedulers_name() {
        long before = latest().getLong("number");

        letItBeDue();

        JsonPath verification = awaitDoneAfter(before);
        assertThat(verification.getString("askedBy")).isEqualTo("system:scheduler");
        assertThat(verification.getString("status")).isEqualTo("verified");
        assertThat(verification.getLong("events")).isGreaterThanOrEqualTo(position);
        assertThat(OwnersDatabase.text("select done_at > now() - interval '1 minute' from verification_schedule"))
                .isEqualTo("t");
    }

    @Test
    void of_many_instances_that_look_at_once_one_verifies() {
        long before = latest().getLong("number");
        OwnersDatabase.run("update verification_schedule set done_at = '-infinity', retry_at = '-infinity'");

        Uni.join()
                .all(IntStream.range(0, INSTANCES)
                        .mapToObj(_ -> schedule.claim())
                        .toList())
                .andFailFast()
                .await()
                .atMost(PATIENCE);

        // The instance of the service takes part, so the test counts rows instead of claims.
        assertThat(OwnersDatabase.text(
                        "select count(*) from verification where asked_by = 'system:scheduler' and number > " + before))
                .isEqualTo("1");
        assertThat(schedule.claim().await().atMost(PATIENCE)).isEqualTo(Optional.empty());
    }

    @Test
    void one_whose_instance_died_is_told_as_failed_and_begun_anew() {
        UUID died = UUID.randomUUID();
        OwnersDatabase.run("insert into verification (id, asked_by) values (?, 'system:scheduler')", died);
        long number = latest().getLong("number");

        OwnersDatabase.run(
                "update verification_schedule set done_at = '-infinity', retry_at = '-infinity', verification = ?",
                died);

        assertThat(awaitDoneAfter(number).getString("status")).isEqualTo("verified");
        auditor().get(VERIFICATIONS + "/" + died).then().body("status", org.hamcrest.Matchers.is("failed"));
    }

    /** The state that a clock leaves that was an hour ahead and is set back. */
    @Test
    void a_stepped_clock_does_not_put_it_off() {
        long number = latest().getLong("number");

        OwnersDatabase.run("update verification_schedule set done_at = now() + interval '1 hour',"
                + " retry_at = now() + interval '1 hour'");

        assertThat(awaitDoneAfter(number).getString("status")).isEqualTo("verified");
    }

    @Test
    void a_log_that_does_not_verify_is_told_by_health_and_metrics_until_it_does() {
        String change = "update es.event set payload = replace(payload, ?, ?) where position = " + position
                + " and log_id = (select id from es.log_head where log = 'submissions')";
        OwnersDatabase.forge(change, "\"points\":3", "\"points\":2");
        try {
            long before = latest().getLong("number");
            letItBeDue();
            JsonPath verification = awaitDoneAfter(before);

            assertThat(verification.getString("status")).isEqualTo("broken");
            assertThat(verification.getLong("result.broken.position")).isEqualTo(position);
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(auditor().get("/q/health/well").asString()).contains("broken at");
                assertThat(auditor().get("/q/metrics").asString()).contains("dti_verification_bad 1.0");
            });
        } finally {
            OwnersDatabase.forge(change, "\"points\":2", "\"points\":3");
        }
        long before = latest().getLong("number");
        letItBeDue();
        awaitDoneAfter(before);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(auditor().get("/q/metrics").asString()).contains("dti_verification_bad 0.0"));
    }

    private static void letItBeDue() {
        OwnersDatabase.run("update verification_schedule set done_at = '-infinity', retry_at = '-infinity'");
    }

    /** Waits until no verification runs. One that was only claimed has no worker, so it is marked as failed. */
    private static void awaitRest() {
        await().atMost(PATIENCE).until(() -> {
            OwnersDatabase.run("update verification set status = 'failed' where status = 'running'"
                    + " and told_at < now() - interval '3 seconds'");
            return OwnersDatabase.text("select count(*) from verification where status = 'running'")
                    .equals("0");
        });
    }

    private static JsonPath latest() {
        JsonPath page = auditor().get(VERIFICATIONS + "?limit=1").jsonPath();
        page.setRootPath("items[0]");
        return page;
    }

    private static JsonPath awaitDoneAfter(long number) {
        await().atMost(PATIENCE)
                .until(() -> latest().getLong("number") > number
                        && !latest().getString("status").equals("running"));
        return latest();
    }
}
