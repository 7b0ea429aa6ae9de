package dti.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any process is killed while all departments write; nothing that was acknowledged is lost, or counted twice. */
@OnOneStack
class CrashIT {

    private static final int SOME_WRITES = 100;

    private final Hanoi hanoi;
    private final Stack stack;

    CrashIT(Hanoi hanoi) {
        this.hanoi = hanoi;
        this.stack = hanoi.stack();
    }

    @ParameterizedTest
    @ValueSource(strings = {"scoring", "ranking", "framework", "evidence", "kafka", "postgres"})
    void no_acknowledged_write_is_lost_or_counted_twice_when_this_is_killed(String process) {
        long seed = System.nanoTime();
        System.out.println("killing " + process + ", seed " + seed);
        Campaign campaign = hanoi.openCampaign("e2e-crash-" + process);
        Writers writers = new Writers(hanoi, campaign, seed);
        try (writers) {
            writers.awaitAcknowledged(SOME_WRITES);
            stack.processes().kill(process);
            stack.up();
            writers.awaitAcknowledged(SOME_WRITES);
        }

        assertThat(writers.firstFailure()).isEmpty();
        OneStory story = new OneStory(hanoi, campaign);
        story.assertRecordedOnce(writers.acknowledged());
        story.assertRankedAsRecorded();
        story.assertStillWired();
    }
}
