package dti.scoring.integrity.http;

import static dti.scoring.OpenSubmission.auditor;
import static dti.scoring.OpenSubmission.awaitCheckpoint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dti.audit.AuditProgram;
import dti.localstack.SigningKeyFile;
import dti.scoring.OpenSubmission;
import dti.scoring.OwnersDatabase;
import dti.testsupport.StackResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that changes by the owner of the database to the table of events are found and named: by the service's
 * verification, and by the offline verifier in an export of the remaining events.
 */
@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class TamperedLogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String KEY = SigningKeyFile.ofCheckpointsInTests().verifier();
    private static final String OF_LOG = "log_id = (select id from es.log_head where log = 'submissions')";

    @TempDir
    Path directory;

    private OpenSubmission submission;
    private long first;
    private long second;
    private long last;
    private long size;

    @BeforeEach
    void signed() {
        submission = OpenSubmission.of("tampered-2024", "hn-so-noi-vu");
        await().atMost(PATIENCE).until(() -> submission.tryToEnter("1.4", 1) == 200);
        first = submission.enter("1.1", 3);
        second = submission.enter("1.2", 3);
        last = submission.enter("1.3", 3);
        size = awaitCheckpoint(last);
        OwnersDatabase.run("drop table if exists event_before");
        OwnersDatabase.run(
                "create table event_before as select * from es.event where " + OF_LOG + " and position >= ?", first);
    }

    /** Restores the log for other tests. */
    @AfterEach
    void putBack() {
        OwnersDatabase.forge("delete from es.event where " + OF_LOG
                + " and position >= (select min(position) from event_before)"
                + " and (position <= (select max(position) from event_before) or position > 1000000000)");
        OwnersDatabase.forge("insert into es.event select * from event_before");
        OwnersDatabase.run("drop table event_before");
        assertThat(verification().getString("status")).isEqualTo("verified");
    }

    @Test
    void a_byte_changed_in_the_table_is_found_and_the_event_named() throws IOException {
        forge("update es.event set payload = replace(payload, '\"points\":3', '\"points\":4')", second);

        assertBroken("changed", second);
        assertOfflineBroken("position " + second + ",");
    }

    @Test
    void a_deleted_row_is_found_and_the_first_event_after_it_named() {
        forge("delete from es.event", second);

        assertBroken("position-gap", last);
        // The remaining events are not exported as if they were all.
        assertThatThrownBy(this::exported).hasMessageContaining("Premature end");
    }

    @Test
    void two_rows_swapped_are_found_and_the_first_named() throws IOException {
        forge("update es.event set position = 9000000000000000", first);
        forge("update es.event set position = " + first, second);
        forge("update es.event set position = " + second, 9_000_000_000_000_000L);

        assertThat(verification().getLong("result.broken.position")).isEqualTo(first);
        assertOfflineBroken("position " + first + ",");
    }

    @Test
    void a_tail_cut_together_with_the_head_is_found_by_what_was_signed_and_the_log_takes_nothing_more()
            throws IOException {
        String before = directory.resolve("before.ndjson").toString();
        Files.writeString(Path.of(before), exported());
        String head = OwnersDatabase.text("select recorded_at from es.log_head where log = 'submissions'");
        OwnersDatabase.forge("delete from es.event where " + OF_LOG + " and position >= ?", last);
        OwnersDatabase.run("update es.log_head set position = ? where log = 'submissions'", last - 1);
        try {
            assertBroken("truncated", last);
            await().atMost(PATIENCE)
                    .until(() -> auditor().get("/q/health/well").asString().contains("a signed checkpoint speaks of"));
            assertThat(submission.tryToEnter("1.1", 2)).isEqualTo(503);
            assertThat(audit("verify", before, "--key", KEY)).startsWith("0 VERIFIED");
        } finally {
            OwnersDatabase.run("update es.log_head set position = (select max(position) from event_before),"
                    + " recorded_at = '" + head + "' where log = 'submissions'");
        }
    }

    private void forge(String change, long position) {
        OwnersDatabase.forge(change + " where " + OF_LOG + " and position = " + position);
    }

    private static void assertBroken(String kind, long position) {
        JsonPath verification = verification();
        assertThat(verification.getString("status")).isEqualTo("broken");
        assertThat(verification.getString("result.broken.kind")).isEqualTo(kind);
        assertThat(verification.getLong("result.broken.position")).isEqualTo(position);
    }

    private static JsonPath verification() {
        return auditor()
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/audits/verifications")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void assertOfflineBroken(String what) throws IOException {
        Path file = Files.writeString(directory.resolve("tampered.ndjson"), exported());
        assertThat(audit("verify", file.toString(), "--key", KEY)).startsWith("1 BROKEN  " + what);
    }

    private String exported() {
        return auditor().get("/api/v1/audits/exports?size=" + size).asString();
    }

    private static String audit(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        int status = AuditProgram.run(List.of(arguments), printed, printed);
        return status + " " + out.toString(StandardCharsets.UTF_8);
    }
}
