package dti.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dti.e2e.Journal.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;

/**
 * Kills, stops and ends processes, and cuts, refuses, freezes and delays connections, at random while all departments
 * work. Afterwards every acknowledged command must be recorded exactly once and every command without an answer at most
 * once; logs must have no gaps, and all derived data must match the events.
 *
 * <p>{@code -Ddti.faults.seconds} sets the duration, {@code -Ddti.faults.seed} repeats the choices of an earlier run.
 * {@code -Ddti.faults.poison=true} adds events that no program can read.
 */
@OnOneStack
class FaultsIT {

    /** Fits into a build; {@code ./dti faults} runs for ten minutes. */
    private static final int SECONDS = 20;

    /** Faults pause after this time, because only a pause shows that services heal by themselves. */
    private static final Duration UNTIL_CALM = Duration.ofSeconds(60);

    /** Services that start all at once on two cores take a third of it. */
    private static final Duration HEALS_AT_MOST = Duration.ofSeconds(90);

    private static final int SOME_COMMANDS = 50;

    private final long seed = Long.getLong("dti.faults.seed", System.nanoTime());
    private final long seconds = Integer.getInteger("dti.faults.seconds", SECONDS);
    private final boolean poisons = Boolean.getBoolean("dti.faults.poison");
    private final Hanoi hanoi;
    private final Stack stack;

    FaultsIT(Hanoi hanoi) {
        this.hanoi = hanoi;
        this.stack = hanoi.stack();
    }

    @Test
    void the_history_is_one_whatever_fails() throws InterruptedException {
        System.out.println("faults with -Ddti.faults.seed=" + seed);
        Campaign campaign = hanoi.openCampaign("e2e-faults");
        Poison poison = new Poison(hanoi.openCampaign("e2e-faults-poison", List.of(Hanoi.FINANCE)));
        Journal journal = new Journal();
        FaultReport report = new FaultReport(seed, seconds);
        try (Supervisor supervisor = new Supervisor(stack.processes())) {
            FaultRun faults = new FaultRun(campaign, supervisor, new Random(seed), seconds);
            try (Clients clients = new Clients(hanoi, campaign, journal, seed)) {
                letFaultsHappen(faults, clients, journal, poison);
                clients.readers().addTo(report);
                assertThat(clients.readers().updates()).as("updates followed").isPositive();
            }
            report.faults(faults, supervisor.endedByThemselves());
        }
        new History(hanoi, campaign, journal).assertOne(report);
    }

    /** Pauses the faults every minute; everything must then heal by itself. */
    private void letFaultsHappen(FaultRun faults, Clients clients, Journal journal, Poison poison)
            throws InterruptedException {
        Instant began = Instant.now();
        Instant end = began.plusSeconds(seconds);
        while (Instant.now().isBefore(end)) {
            if (poisons) {
                poison.add();
            }
            Instant calm = Instant.now().plus(UNTIL_CALM);
            faults.run(calm.isBefore(end) ? calm : end);
            if (poisons) {
                poison.settle();
            }
            heal(clients, journal);
            System.out.printf(
                    "%4d s: %d faults, %d commands acknowledged%n",
                    Duration.between(began, Instant.now()).toSeconds(),
                    faults.count(),
                    journal.count(Outcome.ACKNOWLEDGED));
        }
    }

    /** Records what does not heal, and kills it so that the rest of the run is still meaningful. */
    private void heal(Clients clients, Journal journal) {
        try {
            await("services that heal by themselves").atMost(HEALS_AT_MOST).until(stack::ill, List::isEmpty);
            clients.awaitAcknowledged(SOME_COMMANDS, HEALS_AT_MOST);
        } catch (ConditionTimeoutException late) {
            List<String> ill = stack.ill();
            journal.surprise("not healed by itself: " + ill + ", " + late.getMessage());
            ill.stream().filter(stack.processes()::runs).forEach(stack.processes()::kill);
        }
    }
}
