package dti.e2e;

import static dti.e2e.Hanoi.expect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes a backup while officers write, loses later data, and restores the backup completely. */
@OnOneStack
class BackupDrillIT {

    private static final long SEED = 20_241_121;
    private static final int SOME_WRITES = 40;
    private static final Duration CAUGHT_UP_AT_MOST = Duration.ofSeconds(30);

    private final Hanoi hanoi;
    private final Stack stack;

    BackupDrillIT(Hanoi hanoi) {
        this.hanoi = hanoi;
        this.stack = hanoi.stack();
    }

    @Test
    void a_restored_backup_is_complete_and_all_services_agree_on_it(@TempDir Path directory) {
        Campaign campaign = hanoi.openCampaign("e2e-backup");
        campaign.enterAll(Hanoi.FINANCE, hanoi.leaves(Hanoi.FINANCE));
        String evidence = expect(201, stack.send(new EvidenceFile(campaign, Hanoi.FINANCE, "1.1").upload()))
                .text("/id");
        await("evidence on its leaf")
                .atMost(CAUGHT_UP_AT_MOST)
                .until(() ->
                        !campaign.node(Hanoi.FINANCE, "1.1").path("evidence").isEmpty());
        List<JsonNode> events = campaign.events(Hanoi.FINANCE);
        String cursor = expect(200, stack.send(campaign.auditor(feedAfter("")))).text("/nextCursor");
        Path backup = directory.resolve("backup");
        try (Writers writers = new Writers(hanoi, campaign, SEED)) {
            writers.awaitAcknowledged(SOME_WRITES);
            stack.backup(backup);
            writers.awaitAcknowledged(SOME_WRITES);
        }
        Campaign lost = hanoi.openCampaign("e2e-after-backup");

        stack.restore(backup);

        assertThat(stack.send(lost.leaderboardCall()).status()).isEqualTo(404);
        assertThat(campaign.events(Hanoi.FINANCE)).startsWith(events.toArray(JsonNode[]::new));
        expect(410, stack.send(campaign.auditor(feedAfter(cursor))));
        expect(200, stack.send(campaign.auditor(feedAfter(""))));
        Call content = Call.get(Service.EVIDENCE, "/api/v1/evidence/" + evidence + "/content");
        expect(200, stack.send(campaign.auditor(content)));
        OneStory story = new OneStory(hanoi, campaign);
        story.assertRankedAsRecorded();
        story.assertStillWired();
    }

    private static Call feedAfter(String cursor) {
        return Call.get(Service.SCORING, "/api/v1/events?limit=1&after=" + cursor);
    }
}
