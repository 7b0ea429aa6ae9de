package dti.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Processes are killed, or stopped for a while, at random while all departments write. Afterwards the history must be one:
 * every acknowledged write recorded once, versions without gaps, the leaderboard what the events say.
 *
 * <p>{@code -Ddti.faults.seconds} says for how long, {@code -Ddti.faults.seed} repeats the choices of an earlier run.
 */
@OnOneStack
class FaultsIT {

    private static final List<String> PROCESSES =
            List.of("scoring", "ranking", "framework", "evidence", "kafka", "postgres");

    /** A build can spare that long; {@code ./dti faults} runs for ten minutes. */
    private static final int SECONDS = 20;

    private static final int QUIET_MILLIS_MAX = 2_000;
    private static final int STOPPED_MILLIS_MAX = 5_000;
    private static final int SOME_WRITES = 50;

    private final Hanoi hanoi;
    private final Stack stack;
    private final Map<String, Integer> faults = new TreeMap<>();

    FaultsIT(Hanoi hanoi) {
        this.hanoi = hanoi;
        this.stack = hanoi.stack();
    }

    @Test
    void the_history_is_one_whatever_is_killed_or_stopped() throws InterruptedException {
        long seed = Long.getLong("dti.faults.seed", System.nanoTime());
        System.out.println("faults with -Ddti.faults.seed=" + seed);
        Campaign campaign = hanoi.openCampaign("e2e-faults");
        Writers writers = new Writers(hanoi, campaign, seed);
        try (writers) {
            Random random = new Random(seed);
            Instant end = Instant.now().plus(Duration.ofSeconds(Integer.getInteger("dti.faults.seconds", SECONDS)));
            while (Instant.now().isBefore(end)) {
                TimeUnit.MILLISECONDS.sleep(random.nextInt(QUIET_MILLIS_MAX));
                harm(PROCESSES.get(random.nextInt(PROCESSES.size())), random);
            }
            writers.awaitAcknowledged(SOME_WRITES);
        }

        assertThat(writers.firstFailure()).isEmpty();
        OneStory story = new OneStory(hanoi, campaign);
        story.assertRecordedOnce(writers.acknowledged());
        story.assertRankedAsRecorded();
        story.assertStillWired();
        System.out.printf(
                "%s: %d writes acknowledged, %d events, none lost, none twice, no total drifted%n",
                faults, writers.acknowledged().size(), story.events());
    }

    private void harm(String process, Random random) throws InterruptedException {
        boolean kill = random.nextBoolean();
        faults.merge((kill ? "killed " : "stopped ") + process, 1, Integer::sum);
        if (kill) {
            stack.kill(process);
            stack.up();
        } else {
            stack.pause(process);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(STOPPED_MILLIS_MAX));
            stack.resume(process);
        }
    }
}
