package dti.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands against services that answer as set. */
class LiveCommandsTest {

    private static final String VERIFICATIONS = "/api/v1/audits/verifications";

    private final ExportedLog log = ExportedLog.of(6);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final FakeServices services = new FakeServices();

    @TempDir
    Path directory;

    @BeforeEach
    void the_witnesses_keep_the_latest_checkpoint() {
        String kept = "{\"items\":[" + json("note", log.note(6)) + "],\"nextCursor\":null}";
        for (String witness : Witnesses.ALL) {
            services.answer("/api/v1/witnesses/" + witness + "/checkpoints", kept);
            services.answer("/api/v1/witnesses/" + witness + "/alarms", "{\"items\":[]}");
        }
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void an_export_is_written_unchanged_and_verifies() {
        services.answer("/api/v1/audits/exports", String.join("\n", log.campaign("c-2024", 6)) + "\n");
        String file = directory.resolve("export.ndjson").toString();

        assertThat(run("export", file, "--campaign", "c-2024")).isZero();
        assertThat(run("verify", file, "--key", ExportedLog.key())).isZero();
        assertThat(output()).contains("Exported 6 lines").contains("VERIFIED  4 events of 2 streams");
    }

    @Test
    void a_sound_running_log_gives_exit_status_0_and_a_broken_one_1() {
        services.answer(VERIFICATIONS, verification("verified", "null"));
        assertThat(run("verify", "--key", ExportedLog.key())).isZero();

        services.answer(
                VERIFICATIONS,
                verification(
                        "broken", "{\"position\":7,\"stream\":\"c/u\",\"version\":2,\"en\":\"A field was changed.\"}"));
        assertThat(run("verify", "--key", ExportedLog.key())).isEqualTo(1);
        assertThat(output())
                .contains("VERIFIED  6 events")
                .contains("BROKEN  position 7, stream c/u, version 2: A field");
    }

    @Test
    void a_running_verification_is_polled_until_it_ends() {
        services.answer(VERIFICATIONS, verification("running", "null"));
        services.answer(VERIFICATIONS + "/1", verification("verified", "null"));

        assertThat(run("verify", "--key", ExportedLog.key())).isZero();
    }

    @Test
    void a_witness_with_an_alarm_gives_exit_status_1() {
        services.answer(
                "/api/v1/witnesses/framework/alarms",
                "{\"items\":[{\"log\":\"submissions\",\"kind\":\"shrunk\",\"size\":4,\"times\":2,\"raisedAt\":\"now\"}]}");

        services.answer("/api/v1/audits/checkpoints/proofs/inclusion", "{}");

        assertThat(run("prove", "1", "--key", ExportedLog.key())).isEqualTo(1);
        assertThat(run("verify", "--key", ExportedLog.key())).isEqualTo(1);
        assertThat(output()).contains("the witness framework has an alarm: a checkpoint of 4 events was shrunk");
    }

    @Test
    void alarms_and_settlements_are_listed_and_an_alarm_gives_exit_status_1() {
        String alarm = "{\"log\":\"submissions\",\"kind\":\"shrunk\",\"generation\":1,\"size\":4,\"times\":2,"
                + "\"raisedAt\":\"2024-06-30T17:00:00Z\"}";
        for (String witness : List.of("framework", "scoring", "evidence", "ranking")) {
            services.answer("/api/v1/witnesses/" + witness + "/alarms", "{\"items\":[]}");
            services.answer("/api/v1/witnesses/" + witness + "/settlements", "{\"items\":[]}");
        }
        services.answer(
                "/api/v1/witnesses/ranking/settlements",
                "{\"items\":[{\"alarm\":" + alarm + ",\"settledAt\":\"2024-06-30T18:00:00Z\",\"settledBy\":\"admin-1\","
                        + "\"reason\":\"Khôi phục bản sao lưu\"}]}");
        assertThat(run("settle", "list")).isZero();

        services.answer("/api/v1/witnesses/evidence/alarms", "{\"items\":[" + alarm + "]}");
        assertThat(run("settle", "list")).isEqualTo(1);
        assertThat(output())
                .contains("ALARM    evidence  shrunk of submissions: a checkpoint of 4 events of generation 1, 2 times")
                .contains("settled  ranking  shrunk of submissions")
                .contains("by admin-1: “Khôi phục bản sao lưu”");
    }

    @Test
    void an_alarm_is_settled_with_a_reason_and_a_missing_one_gives_exit_status_2() {
        String settlement = "/api/v1/witnesses/framework/alarms/submissions/shrunk/settlement";
        services.answer(settlement, "");

        assertThat(run("settle", "framework", "shrunk")).isEqualTo(2);
        assertThat(run("settle", "nobody", "shrunk", "--reason", "x")).isEqualTo(2);
        assertThat(services.asked()).isEmpty();
        assertThat(run("settle", "framework", "shrunk", "--reason", "Đã khôi phục"))
                .isZero();
        assertThat(services.asked()).containsExactly("POST " + settlement + " {\"reason\":\"Đã khôi phục\"}");
        assertThat(run("settle", "framework", "forked", "--reason", "x")).isEqualTo(2);
        assertThat(output()).contains("settle needs --reason", "a witness is one of", "framework answers 404");
    }

    @Test
    void a_missing_answer_gives_exit_status_2() {
        assertThat(run("verify", "--key", ExportedLog.key())).isEqualTo(2);
        assertThat(run("prove", "1", "--key", ExportedLog.key())).isEqualTo(2);
        assertThat(run("export", directory.resolve("x").toString())).isEqualTo(2);
        assertThat(output()).contains("scoring answers 404").contains("not here");
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private int run(String... arguments) {
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        return AuditProgram.run(List.of(arguments), services.environment(), new Terminal(printed, printed));
    }

    private static String verification(String status, String broken) {
        return "{\"id\":\"1\",\"status\":\"" + status + "\",\"events\":6,\"result\":{\"streams\":3,"
                + "\"checkpointsCompared\":4,\"broken\":" + broken + "}}";
    }

    private static String json(String name, String text) {
        return "{\"" + name + "\":\"" + text.replace("\n", "\\n") + "\"}";
    }
}
