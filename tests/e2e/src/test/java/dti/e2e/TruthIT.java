package dti.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Breaks one thing after the other, and checks what health, metrics and doctor report meanwhile. */
@OnBrokenStack
class TruthIT extends TruthSetUp {

    private static final String LEASE_WITHOUT_HOLDER =
            "UPDATE es.relay r SET owner = 'somebody who is gone', epoch = epoch + 1"
                    + " FROM es.log_head h WHERE h.id = r.log_id AND h.log = 'submissions'";

    private static final String ALL_PUBLISHED =
            "UPDATE es.relay r SET position = h.position, epoch = epoch + 1, owner = ''"
                    + " FROM es.log_head h WHERE h.id = r.log_id AND h.log = 'submissions'";

    private static final Pattern REWIND = Pattern.compile("\\./dti (rewind submissions \\d+)");

    private final Superuser superuser;

    TruthIT(Hanoi hanoi) {
        super(hanoi);
        this.superuser = stack.superuser();
    }

    @Test
    void kafka_dead() {
        stack.processes().kill("kafka");

        truth.assertDoctorSays("process kafka", "down", "./dti up");
        assertThat(stack.processes().printed("status")).containsPattern("kafka +- +down");
    }

    @Test
    void kafka_wiped() throws IOException {
        stack.processes().kill("kafka");
        delete(stack.home().resolve("data/kafka"));

        assertThat(stack.processes().printed("up")).contains("it was made just now", "./dti rewind units");
        truth.assertDoctorSays("topic dti.units.v1", "holds", "./dti rewind units");

        stack.processes().program("rewind", "all");
        await("everything is published again")
                .atMost(Truth.SEEN_AT_MOST)
                .until(() -> !truth.doctor().contains("topic dti."));
    }

    @Test
    void a_lease_whose_holder_is_gone() {
        superuser.execute("scoring", LEASE_WITHOUT_HOLDER);
        stack.processes().kill("scoring"); // which would take it over after ten seconds
        truth.assertDoctorSays("relay of submissions", "may be gone", "./dti rewind submissions");
        truth.assertDoctorSays("process scoring", "down", "./dti up");
    }

    @Test
    void the_last_record_lost() {
        Campaign campaign = hanoi.openCampaign("e2e-truth-" + System.nanoTime());
        stack.processes().kill("kafka");
        campaign.enterAll(Hanoi.FINANCE, hanoi.leaves(Hanoi.FINANCE));
        truth.awaitDown(Service.SCORING, "worker relay-submissions", "fails since");
        superuser.execute("scoring", ALL_PUBLISHED);
        stack.up();

        truth.awaitDown(Service.SCORING, "submissions", "rewind");
        String lost = truth.doctor();
        Truth.assertBad(lost, "of log submissions", "did not come", "./dti rewind submissions");
        Matcher command = REWIND.matcher(lost.substring(lost.indexOf("did not come")));
        assertThat(command.find()).isTrue();
        stack.processes().program(command.group(1).split(" "));
    }

    @Test
    void a_database_gone() {
        superuser.rename("ranking", "ranking_gone");
        try {
            truth.assertDoctorSays("database ranking", "is not there", "./dti restore");
            await("ranking is not ready").atMost(Truth.SEEN_AT_MOST).until(() -> !stack.isReady(Service.RANKING));
        } finally {
            superuser.rename("ranking_gone", "ranking");
        }
    }

    @Test
    void read_models_gone() {
        Campaign campaign = hanoi.openCampaign("e2e-truth-" + System.nanoTime());
        campaign.enterAll(Hanoi.FINANCE, hanoi.leaves(Hanoi.FINANCE));
        await("rows to lose")
                .atMost(Truth.SEEN_AT_MOST)
                .until(() -> stack.ledger().number(Service.RANKING, "select count(*) from submission_score") > 0);
        for (Service service : List.of(Service.SCORING, Service.RANKING)) {
            superuser.execute(
                    service.process(),
                    "CREATE TABLE kept AS SELECT * FROM submission_score",
                    "TRUNCATE submission_score");
            try {
                await(service + " says it")
                        .atMost(Truth.SEEN_AT_MOST)
                        .until(() -> truth.down(service).contains("read-models"));
                assertThat(truth.metrics(service)).containsPattern("dti_read_models_missing(\\{[^}]*})? [1-9]");
                truth.assertDoctorSays(service.process() + " says", "read-models", "./dti logs");
            } finally {
                superuser.execute(
                        service.process(),
                        "INSERT INTO submission_score SELECT * FROM kept ON CONFLICT DO NOTHING",
                        "DROP TABLE kept");
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(path);
            }
        }
    }
}
