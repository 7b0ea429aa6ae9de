package dti.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Each thing is broken on purpose, and health, metrics and doctor are asked while it is broken. */
@OnOneStack
@EnabledIfSystemProperty(named = "dti.truth", matches = "true", disabledReason = "by hand, some minutes: ./dti truth")
class TruthIT {

    private static final Duration SEEN_AT_MOST = Duration.ofSeconds(60);
    /** Another relay takes it over after ten seconds without a heartbeat. */
    private static final String LEASE_OF_ONE_WHO_IS_GONE =
            "UPDATE es.relay r SET owner = 'somebody who is gone', epoch = epoch + 1"
                    + " FROM es.log_head h WHERE h.id = r.log_id AND h.log = 'submissions'";

    private static final Pattern REWIND = Pattern.compile("\\./dti (rewind submissions \\d+)");

    private final Hanoi hanoi;
    private final Stack stack;
    private final Superuser superuser;

    TruthIT(Hanoi hanoi) {
        this.hanoi = hanoi;
        this.stack = hanoi.stack();
        this.superuser = stack.superuser();
    }

    @BeforeEach
    void everything_is_up() {
        stack.up();
    }

    @Test
    void kafka_dead() {
        stack.processes().kill("kafka");

        assertBad(doctor(), "process kafka", "down", "./dti up");
        assertThat(stack.processes().printed("status")).containsPattern("kafka +- +down");
    }

    @Test
    void kafka_wiped() throws IOException {
        stack.processes().kill("kafka");
        delete(stack.home().resolve("data/kafka"));

        assertThat(stack.processes().printed("up")).contains("it was made just now", "./dti rewind units");
        assertBad(doctor(), "topic dti.units.v1", "holds", "./dti rewind units");

        stack.processes().program("rewind", "all");
        await("all is told again").atMost(SEEN_AT_MOST).until(() -> !doctor().contains("topic dti."));
    }

    @Test
    void a_standby_for_one_who_is_gone_and_the_last_record_lost() {
        Campaign campaign = hanoi.openCampaign("e2e-truth-" + System.nanoTime());
        superuser.execute("scoring", LEASE_OF_ONE_WHO_IS_GONE);
        assertBad(doctor(), "relay of submissions", "may be gone", "./dti rewind submissions");

        superuser.execute("scoring", LEASE_OF_ONE_WHO_IS_GONE);
        campaign.enterAll(Hanoi.FINANCE, hanoi.leaves(Hanoi.FINANCE));
        superuser.execute(
                "scoring",
                "UPDATE es.relay r SET position = h.position, epoch = epoch + 1, owner = ''"
                        + " FROM es.log_head h WHERE h.id = r.log_id AND h.log = 'submissions'");
        String lost = doctor();
        assertBad(lost, "of log submissions", "did not come", "./dti rewind submissions");

        Matcher command = REWIND.matcher(lost.substring(lost.indexOf("did not come")));
        assertThat(command.find()).isTrue();
        stack.processes().program(command.group(1).split(" "));
        await("what was lost is told").atMost(SEEN_AT_MOST).until(() -> !doctor().contains("did not come"));
    }

    @Test
    void a_database_gone() {
        superuser.rename("ranking", "ranking_gone");
        try {
            assertBad(doctor(), "database ranking", "is not there", "./dti restore");
            await("ranking says it").atMost(SEEN_AT_MOST).until(() -> !stack.isReady(Service.RANKING));
        } finally {
            superuser.rename("ranking_gone", "ranking");
        }
    }

    @Test
    void read_models_gone() {
        Campaign campaign = hanoi.openCampaign("e2e-truth-" + System.nanoTime());
        campaign.enterAll(Hanoi.FINANCE, hanoi.leaves(Hanoi.FINANCE));
        await("rows to lose")
                .atMost(SEEN_AT_MOST)
                .until(() -> stack.ledger().number(Service.RANKING, "select count(*) from submission_score") > 0);
        for (Service service : List.of(Service.SCORING, Service.RANKING)) {
            superuser.execute(
                    service.process(),
                    "CREATE TABLE kept AS SELECT * FROM submission_score",
                    "TRUNCATE submission_score");
            try {
                await(service + " says it")
                        .atMost(SEEN_AT_MOST)
                        .until(() -> health(service).contains("read-models"));
                assertThat(metrics(service)).containsPattern("dti_read_models_missing(\\{[^}]*})? [1-9]");
                assertBad(doctor(), service.process() + " says", "read-models", "./dti logs");
            } finally {
                superuser.execute(
                        service.process(),
                        "INSERT INTO submission_score SELECT * FROM kept ON CONFLICT DO NOTHING",
                        "DROP TABLE kept");
            }
        }
    }

    @Test
    void a_key_missing() throws IOException, InterruptedException {
        Path key = stack.home().resolve("keys/publication-signer");
        Path aside = stack.home().resolve("keys/publication-signer.aside");
        Files.move(key, aside);
        try {
            stack.processes().end("ranking");

            assertThat(stack.processes().printed("up")).contains("publication-signer is missing");
            assertThat(health(Service.RANKING)).contains("publication-key", "DTI_PUBLICATION_SIGNER_KEY");
            assertBad(doctor(), "ranking says", "DTI_PUBLICATION_SIGNER_KEY", "a-key-is-missing");
            assertBad(doctor(), "keys", "publication-signer is missing", "./dti restore");
        } finally {
            Files.move(aside, key);
        }
        assertThat(stack.processes().printed("up")).contains("Replacing the ranking service");
    }

    @Test
    void the_disk_of_evidence_full() throws IOException, InterruptedException {
        String store = stack.home().resolve("data/evidence").toString();
        boolean mounted = ends("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", store);
        assumeTrue(mounted, "NOT TESTED: no small disk can be mounted here, which takes root");
        try {
            assertBad(doctor(), "disk of evidence", "0.0 GiB free", "df -h");
            await("evidence says it").atMost(SEEN_AT_MOST).until(() -> !stack.isReady(Service.EVIDENCE));
        } finally {
            assertThat(ends("umount", store)).isTrue();
        }
    }

    private static boolean ends(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }

    private String doctor() {
        return stack.processes().printed("doctor");
    }

    /** A red line about it, with the reason, and the command on the next. */
    private static void assertBad(String printed, String subject, String reason, String remedy) {
        List<String> lines = printed.lines().toList();
        assertThat(lines)
                .as(printed)
                .anyMatch(line -> line.startsWith("BAD") && line.contains(subject) && line.contains(reason));
        int at = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith("BAD") && line.contains(subject) && line.contains(reason))
                .findFirst()
                .orElseThrow());
        assertThat(lines.get(at + 1)).contains(remedy, "docs/operations.md#");
    }

    private String health(Service service) {
        return stack.send(Call.get(service, "/q/health/well"))
                .json()
                .path("checks")
                .toString()
                .lines()
                .flatMap(text -> Stream.of(text.split("(?=\\{\"name\")")))
                .filter(check -> check.contains("DOWN"))
                .reduce("", String::concat);
    }

    private String metrics(Service service) {
        return new String(stack.file(Call.get(service, "/q/metrics")), StandardCharsets.UTF_8);
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(path);
            }
        }
    }
}
