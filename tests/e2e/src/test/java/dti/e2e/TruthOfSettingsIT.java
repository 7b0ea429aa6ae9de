package dti.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Keys, passwords and servers that are not what a service was told, and health and doctor are asked meanwhile. */
@OnOneStack
@EnabledIfSystemProperty(named = "dti.truth", matches = "true", disabledReason = "by hand, some minutes: ./dti truth")
class TruthOfSettingsIT {

    /** Of a log that says each thing once, in the time doctor takes twice. */
    private static final long LINES_MAX = 150;

    private final Stack stack;
    private final Truth truth;

    TruthOfSettingsIT(Hanoi hanoi) {
        this.stack = hanoi.stack();
        this.truth = new Truth(stack);
    }

    @BeforeEach
    void everything_is_up() {
        stack.up();
    }

    @AfterEach
    void everything_is_well_again() {
        stack.up();
        truth.awaitGreen();
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
    void a_key_that_is_none() throws IOException, InterruptedException {
        withKey("publication-signer", "PRIVATE+KEY+mistyped", () -> {
            assertThat(stack.processes().printed("up")).contains("publication-signer holds no key");
            truth.awaitDown(Service.RANKING, "publication-key", "DTI_PUBLICATION_SIGNER_KEY holds no key");
            truth.assertDoctorSays("ranking says", "DTI_PUBLICATION_SIGNER_KEY", "a-key-is-missing");
            truth.assertDoctorSays("keys", "publication-signer holds no key", "./dti restore");
        });
    }

    @Test
    void another_password_than_the_role_has() throws InterruptedException {
        stack.superuser()
                .execute(
                        "postgres",
                        "ALTER ROLE scoring_app PASSWORD 'another'",
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'scoring_app'");
        long before = logged("scoring");
        await("scoring says it").atMost(Truth.SEEN_AT_MOST).until(() -> !stack.isReady(Service.SCORING));
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

    /** While a key's file has other content, or none, ranking is started with it. */
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
