package dti.scoring.integrity.http;

import static dti.scoring.OpenSubmission.auditor;
import static dti.scoring.OpenSubmission.awaitCheckpoint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dti.audit.AuditProgram;
import dti.localstack.SigningKeyFile;
import dti.localstack.TestServers;
import dti.scoring.OpenSubmission;
import dti.testsupport.StackResource;
import dti.transparency.Checkpoint;
import dti.transparency.Proofs;
import dti.transparency.SignedNote;
import dti.transparency.SignerKey;
import dti.transparency.Tree;
import dti.transparency.TreeHash;
import dti.transparency.VerifierKey;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class IntegrityApiTest {

    private static final String CHECKPOINTS = "/api/v1/audits/checkpoints";
    private static final VerifierKey KEY =
            VerifierKey.parse(SigningKeyFile.ofCheckpointsInTests().verifier());

    /** Accepts the checkpoints that were refused while the witness had a larger one. */
    private static final String WITNESS_WHAT_WAS_SIGNED = """
            delete from es.witness_alarm;
            insert into es.witnessed_checkpoint (log, generation, size, root, note)
            select p ->> 'log', (p ->> 'generation')::bigint, (p ->> 'size')::bigint, p ->> 'root', p ->> 'note'
            from es.event e, lateral (select e.payload::jsonb p) signed
            where e.type = 'checkpoint-signed' on conflict do nothing;
            select ''""";

    private OpenSubmission submission;
    private long position;
    private long size;

    @TempDir
    Path directory;

    @BeforeEach
    void signed() {
        submission = OpenSubmission.of("integrity-2024", "hn-so-noi-vu");
        position = submission.enter("1.1", 3);
        size = awaitCheckpoint(position);
    }

    @Test
    void what_was_added_is_signed_soon_by_the_key_of_the_log() {
        JsonPath latest = auditor().get(CHECKPOINTS + "/latest").jsonPath();

        Checkpoint checkpoint = Checkpoint.verified(SignedNote.parse(latest.getString("note")), KEY)
                .orElseThrow();
        assertThat(checkpoint.tree().size()).isEqualTo(latest.getLong("size")).isGreaterThanOrEqualTo(position);
        assertThat(checkpoint.extension("generation")).contains("1");
        auditor().get(CHECKPOINTS + "/key").then().body("verifierKey", is(KEY.toString()));
    }

    @Test
    void an_event_is_proven_to_be_in_the_log() {
        JsonPath proof = auditor()
                .get(CHECKPOINTS + "/proofs/inclusion?position=" + position + "&size=" + size)
                .jsonPath();

        TreeHash leaf = TreeHash.leaf(HexFormat.of().parseHex(proof.getString("hash")));
        assertThat(proof.getString("stream")).isEqualTo(submission.stream());
        assertThat(Proofs.includes(tree(proof, "checkpoint"), position - 1, leaf, hashes(proof)))
                .isTrue();
        auditor()
                .get(CHECKPOINTS + "/proofs/inclusion?position=999999999")
                .then()
                .statusCode(404);
    }

    @Test
    void a_later_checkpoint_is_proven_to_go_on_from_an_earlier_one() {
        long later = awaitCheckpoint(submission.enter("1.1", 4));
        JsonPath proof = auditor()
                .get(CHECKPOINTS + "/proofs/consistency?from=" + size + "&to=" + later)
                .jsonPath();

        assertThat(Proofs.extend(tree(proof, "from"), tree(proof, "to"), hashes(proof)))
                .isTrue();
        auditor()
                .get(CHECKPOINTS + "/proofs/consistency?from=0&to=" + later)
                .then()
                .statusCode(404);
    }

    @Test
    void checkpoints_come_back_over_kafka_and_are_witnessed() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> auditor()
                        .get("/api/v1/witnesses/scoring/checkpoints")
                        .then()
                        .statusCode(200)
                        .body("items.size", hasItem((int) size)));
        auditor().get("/api/v1/witnesses/scoring/alarms").then().statusCode(200).body("items.size()", is(0));
        auditor().get("/api/v1/witnesses/ranking/checkpoints").then().statusCode(404);
    }

    @Test
    void an_untouched_log_verifies() {
        verify(Map.of())
                .then()
                .statusCode(200)
                .body("status", is("verified"))
                .body("events", greaterThanOrEqualTo((int) position))
                .body("result.checkpointsCompared", greaterThanOrEqualTo(1))
                .body("result.broken", nullValue());
    }

    @Test
    void a_changed_byte_is_found_and_the_event_named() {
        String payload = sql("select payload from es.event where " + here());
        try {
            change("payload = replace(payload, '3', '4')");

            verify(Map.of())
                    .then()
                    .statusCode(200)
                    .body("status", is("broken"))
                    .body("result.broken.position", is((int) position))
                    .body("result.broken.stream", is(submission.stream()))
                    .body("result.broken.kind", is("changed"));
        } finally {
            change("payload = '" + payload + "'");
        }
        verify(Map.of()).then().body("status", is("verified"));
    }

    @Test
    void a_cut_tail_is_found_because_a_witness_knows_more() {
        SignerKey signer = SignerKey.parse(SigningKeyFile.ofCheckpointsInTests().signer());
        Tree larger = new Tree(1_000_000, TreeHash.EMPTY_TREE);
        String note = signer.sign(new Checkpoint(KEY.name(), larger, List.of("generation 1")).text())
                .toString();

        verify(Map.of("checkpoints", List.of(note)))
                .then()
                .statusCode(200)
                .body("status", is("broken"))
                .body("result.broken.kind", is("truncated"))
                .body("result.broken.checkpoint", is("1000000 (auditor)"));
    }

    @Test
    void a_log_shorter_than_a_checkpoint_that_came_back_is_read_only_until_an_operator_decides() {
        sql("insert into es.witnessed_checkpoint (log, generation, size, root, note)"
                + " values ('submissions', 1, 2000000, 'x', 'x'); select ''");
        try {
            await().atMost(Duration.ofSeconds(30)).until(() -> submission.tryToEnter("1.1", 2) == 503);
            auditor().get(submission.path()).then().statusCode(200);
            assertThat(auditor().get("/q/health/well").asString()).contains("a signed checkpoint speaks of 2000000");
        } finally {
            sql("alter table es.witnessed_checkpoint disable trigger all;"
                    + " delete from es.witnessed_checkpoint where size = 2000000;"
                    + " alter table es.witnessed_checkpoint enable always trigger refuse_change; select ''");
            await().atMost(Duration.ofSeconds(30)).until(() -> submission.tryToEnter("1.1", 2) == 200);
            sql(WITNESS_WHAT_WAS_SIGNED);
        }
    }

    @Test
    void a_checkpoint_of_another_key_is_no_witness() {
        String note = SignerKey.generate(KEY.name())
                .sign(new Checkpoint(KEY.name(), new Tree(0, TreeHash.EMPTY_TREE), List.of()).text())
                .toString();

        verify(Map.of("checkpoints", List.of(note))).then().statusCode(422);
        verify(Map.of("checkpoints", List.of("nonsense"))).then().statusCode(422);
    }

    @Test
    void what_is_exported_verifies_without_the_service() throws IOException {
        for (String scope : List.of("", "&campaign=" + submission.campaign(), "&unit=" + submission.unit())) {
            Path file = export("?size=" + size + scope);

            assertThat(audit("verify", file.toString(), "--key", KEY.toString()))
                    .startsWith("0 VERIFIED");
        }
    }

    @Test
    void a_byte_changed_in_an_export_is_found_without_the_service() throws IOException {
        Path file = export("?campaign=" + submission.campaign());
        Files.writeString(file, Files.readString(file).replace("self-score-entered", "self-score-changed"));

        assertThat(audit("verify", file.toString(), "--key", KEY.toString())).startsWith("1 BROKEN  position ");
    }

    @Test
    void an_export_of_a_campaign_that_does_not_exist_is_not_found() {
        for (String campaign : List.of("no-such-campaign", "*")) {
            auditor()
                    .get("/api/v1/audits/exports?campaign=" + campaign)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
        }
    }

    private Path export(String query) throws IOException {
        String lines = auditor()
                .get("/api/v1/audits/exports" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return Files.writeString(directory.resolve("export.ndjson"), lines);
    }

    private static String audit(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        int status = AuditProgram.run(List.of(arguments), printed, printed);
        return status + " " + out.toString(StandardCharsets.UTF_8);
    }

    private static Response verify(Map<String, ?> body) {
        return auditor().contentType(ContentType.JSON).body(body).post("/api/v1/audits/verifications");
    }

    private static Tree tree(JsonPath answer, String checkpoint) {
        return new Tree(answer.getLong(checkpoint + ".size"), TreeHash.ofHex(answer.getString(checkpoint + ".root")));
    }

    private static List<TreeHash> hashes(JsonPath answer) {
        return answer.getList("proof", String.class).stream()
                .map(TreeHash::ofBase64)
                .toList();
    }

    private String here() {
        return "position = " + position + " and log_id = (select id from es.log_head where log = 'submissions')";
    }

    /** Changes the event as the one role that no trigger can stop. */
    private void change(String what) {
        sql("alter table es.event disable trigger all; update es.event set " + what + " where " + here()
                + "; alter table es.event enable always trigger refuse_change; select ''");
    }

    private static String sql(String statements) {
        String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        String database = url.substring(url.lastIndexOf('/') + 1);
        try (Connection connection = TestServers.obtain().connect(database);
                Statement statement = connection.createStatement()) {
            boolean isResult = statement.execute(statements);
            while (!isResult && statement.getUpdateCount() != -1) {
                isResult = statement.getMoreResults();
            }
            var result = statement.getResultSet();
            result.next();
            return result.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(statements, e);
        }
    }
}
