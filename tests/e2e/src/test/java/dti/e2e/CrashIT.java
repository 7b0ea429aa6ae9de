package dti.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Kills one process after the other while all departments write. */
@OnOneStack
class CrashIT {

    private static final int SOME_WRITES = 100;

    private final Hanoi hanoi;
    private final Stack stack;

    CrashIT(Hanoi hanoi) {
        this.hanoi = hanoi;
        this.stack = hanoi.stack();
    }

    @Test
    void no_acknowledged_write_is_lost_or_counted_twice_when_each_process_is_killed_in_turn() {
        long seed = System.nanoTime();
        System.out.println("killing each process, seed " + seed);
        Campaign campaign = hanoi.openCampaign("e2e-crash");
        Writers writers = new Writers(hanoi, campaign, seed);
        try (writers) {
            writers.awaitAcknowledged(SOME_WRITES);
            StackProcesses.NAMES.forEach(process -> dieAndComeBack(process, writers));
        }

        assertThat(writers.firstFailure()).isEmpty();
        OneStory story = new OneStory(hanoi, campaign);
        story.assertRecordedOnce(writers.acknowledged());
        story.assertRankedAsRecorded();
        story.assertStillWired();
    }

    private void dieAndComeBack(String process, Writers writers) {
        stack.processes().kill(process);
        stack.up();
        writers.awaitAcknowledged(SOME_WRITES);
        assertThat(writers.firstFailure()).as("after %s was killed", process).isEmpty();
    }
}
