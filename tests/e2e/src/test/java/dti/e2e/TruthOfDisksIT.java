package dti.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dti.e2e.Call.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Fills disks, and checks what health and doctor report meanwhile. */
@OnBrokenStack
class TruthOfDisksIT extends TruthSetUp {

    private static final int LARGEST_FILE_TWICE_MEGABYTES = 104;
    private static final int SOME_MEGABYTES = 64;
    private static final String LONG_NOTE = "Ghi chú rất dài. ".repeat(110);

    TruthOfDisksIT(Hanoi hanoi) {
        super(hanoi);
    }

    @Test
    void the_disk_of_evidence_full() {
        onSmallDisk("evidence", LARGEST_FILE_TWICE_MEGABYTES * 2, disk -> {
            disk.fill();
            truth.assertDoctorSays("disk of evidence", "0.0 GiB free", "df -h");
            truth.awaitDown(Service.EVIDENCE, "evidence-disk");
            truth.assertDoctorSays("evidence says", "evidence-disk", "a-disk-is-full");

            disk.free();
            await("room is seen")
                    .atMost(Truth.SEEN_AT_MOST)
                    .until(() -> !truth.down(Service.EVIDENCE).contains("evidence-disk"));
        });
    }

    @Test
    void the_disk_of_the_databases_full() {
        Campaign campaign = hanoi.openCampaign("e2e-truth-disk");
        onSmallDisk("postgres", SOME_MEGABYTES, disk -> {
            disk.fill();
            await("a write that finds no room")
                    .atMost(Truth.SEEN_AT_MOST)
                    .until(
                            () -> write(campaign),
                            answer -> answer.status() == 503
                                    && !answer.header("retry-after").isEmpty());
            truth.awaitDown(Service.SCORING, "disk");
            truth.assertDoctorSays("disk of postgres", "0.0 GiB free", "df -h");
            truth.assertDoctorSays("scoring says", "a disk is full", "a-disk-is-full");

            disk.free();
            Hanoi.expect(200, stack.sendUntilAnswered(score(campaign)));
        });
    }

    /** Writes, and asserts that the write is done or refused with 503. */
    private Answer write(Campaign campaign) {
        Answer answer = stack.send(score(campaign));
        assertThat(answer.status()).as("%s", answer.json()).isIn(200, 503);
        return answer;
    }

    private Call score(Campaign campaign) {
        return Call.put(
                        Service.SCORING,
                        campaign.submission(Hanoi.FINANCE) + "/self-scores/1.1",
                        Map.of("points", 5, "note", LONG_NOTE))
                .as(stack.token("unit-officer", Hanoi.FINANCE))
                .once();
    }

    private interface Work {
        void on(SmallDisk disk);
    }

    private void onSmallDisk(String data, int megabytes, Work work) {
        stack.processes().program("down");
        try (SmallDisk disk = SmallDisk.at(stack.home().resolve("data").resolve(data), megabytes)) {
            try {
                stack.up();
                work.on(disk);
            } finally {
                disk.free();
                stack.processes().program("down");
            }
        }
    }
}
