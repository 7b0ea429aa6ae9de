package dti.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Gives services wrong keys, passwords and servers, and checks what health and doctor report meanwhile. */
@OnBrokenStack
class TruthOfSettingsIT extends TruthSetUp {

    /** Lines a service may log while doctor runs twice: it must not repeat messages. */
    private static final long LINES_MAX = 150;

    TruthOfSettingsIT(Hanoi hanoi) {
        super(hanoi);
    }

    @Test
    void a_key_missing() throws IOException, InterruptedException {
        withKey("publication-signer", null, () -> {
            assertThat(stack.processes().printed("up")).contains("publication-signer is missing");
            truth.awaitDown(Service.RANKING, "publication-key", "DTI_PUBLICATION_SIGNER_KEY is not set");
            truth.assertDoctorSays("ranking says", "DTI_PUBLICATION_SIGNER_KEY", "a-key-is-missing");
            truth.assertDoctorSays("keys", "publication-signer is missing", "./dti restore");
        });
    }

    @Test
    void a_malformed_key() throws IOException, InterruptedException {
        withKey("publication-signer", "PRIVATE+KEY+mistyped", () -> {
            assertThat(stack.processes().printed("up")).contains("publication-signer holds no key");
            truth.awaitDown(Service.RANKING, "publication-key", "DTI_PUBLICATION_SIGNER_KEY holds no key");
            truth.assertDoctorSays("ranking says", "DTI_PUBLICATION_SIGNER_KEY", "a-key-is-missing");
            truth.assertDoctorSays("keys", "publication-signer holds no key", "./dti restore");
        });
    }

    @Test
    void a_wrong_password() throws InterruptedException {
        stack.superuser()
                .execute(
                        "postgres",
                        "ALTER ROLE scoring_app PASSWORD 'another'",
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'scoring_app'");
        long before = logged("scoring");
        await("scoring is not ready").atMost(Truth.SEEN_AT_MOST).until(() -> !stack.isReady(Service.SCORING));
        truth.assertDoctorSays("scoring says", "scoring_app", "./dti logs scoring");
        truth.assertDoctorSays("process scoring", "not ready", "./dti logs scoring");
        assertThat(logged("scoring") - before).as("lines of log").isLessThan(LINES_MAX);

        stack.processes().end("scoring");
        long ended = logged("scoring");
        stack.processes().start("scoring");
        truth.awaitDown(Service.SCORING, "DTI_DB_APP_PASSWORD");
        truth.assertDoctorSays("process scoring", "DTI_DB_APP_PASSWORD", "./dti logs scoring");
        assertThat(logged("scoring") - ended).as("lines of log").isLessThan(LINES_MAX);
    }

    @Test
    void the_databases_away_at_a_start() throws InterruptedException {
        stack.processes().end("scoring");
        long ended = logged("scoring");
        stack.processes().kill("postgres");
        stack.processes().start("scoring");

        truth.awaitDown(Service.SCORING, "QUARKUS_DATASOURCE_JDBC_URL");
        truth.assertDoctorSays("process postgres", "down", "./dti up");
        truth.assertDoctorSays("process scoring", "QUARKUS_DATASOURCE_JDBC_URL", "./dti logs scoring");
        assertThat(logged("scoring") - ended).as("lines of log").isLessThan(LINES_MAX);
    }

    @Test
    void kafka_away_at_a_start() throws InterruptedException {
        stack.processes().end("ranking");
        stack.processes().kill("kafka");
        stack.processes().start("ranking");

        truth.awaitDown(Service.RANKING, "events", "Kafka");
        assertThat(stack.isReady(Service.RANKING))
                .as("leaderboards are read without Kafka")
                .isTrue();
        truth.assertDoctorSays("process kafka", "down", "./dti up");
        truth.assertDoctorSays("ranking says", "Kafka", "docs/operations.md");
    }

    private long logged(String process) {
        return Programs.text(stack.home().resolve("logs").resolve(process + ".log"))
                .lines()
                .count();
    }

    /** Runs the work while a key's file has other content, or is missing when the content is null. */
    private void withKey(String name, @Nullable String content, Runnable work)
            throws IOException, InterruptedException {
        Path key = stack.home().resolve("keys").resolve(name);
        Path aside = key.resolveSibling(name + ".aside");
        Files.move(key, aside);
        try {
            if (content != null) {
                Files.writeString(key, content);
            }
            stack.processes().end("ranking");
            work.run();
        } finally {
            Files.deleteIfExists(key);
            Files.move(aside, key);
        }
    }
}
