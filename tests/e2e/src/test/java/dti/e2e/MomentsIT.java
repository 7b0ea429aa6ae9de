package dti.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dti.e2e.Call.Answer;
import dti.e2e.proxy.FaultProxy;
import dti.e2e.proxy.Trap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** Kills each service once in each of its moments between an append and the leaderboard; see {@code docs/faults.md}. */
@OnOneStack
class MomentsIT {

    private static final long SEED = 20_241_121;
    private static final Duration BACK_AT_MOST = Duration.ofSeconds(90);
    private static final Duration COMES_AT_MOST = Duration.ofSeconds(60);
    private static final int SOME_COMMANDS = 20;
    private static final String OF_ITS_PLAN = "plan-progress-recorded";

    /** Enough to reach every moment; more would slow down services that start twenty times. */
    private static final int UNITS = 8;

    private final Queue<Moment> died = new ConcurrentLinkedQueue<>();
    private final Hanoi hanoi;
    private final Stack stack;

    MomentsIT(Hanoi hanoi) {
        this.hanoi = hanoi;
        this.stack = hanoi.stack();
    }

    /** Scoring-service dies after the first submission has entered the phase and before it has the answer. */
    @Test
    void a_phase_reaches_every_submission_once_when_the_service_dies_on_the_way() throws InterruptedException {
        Campaign campaign = Campaign.drafted(stack, "e2e-fan-out", hanoi.units(), hanoi.terms());
        try (Supervisor supervisor = new Supervisor(stack.processes())) {
            FaultRun faults = new FaultRun(campaign, supervisor, new Random(SEED), 0);
            Thread dies = Thread.ofVirtual().start(() -> dieIn(Moment.APPEND_COMMITTED, faults));
            campaign.begin("self-assessment");
            dies.join();
            await("services").atMost(BACK_AT_MOST).until(stack::ill, List::isEmpty);
            campaign.awaitEntered("self-assessment");
        }

        for (String unit : campaign.units()) {
            assertThat(campaign.events(unit))
                    .extracting(event -> event.path("type").asText())
                    .filteredOn(type -> !type.equals(OF_ITS_PLAN)) // of a unit that got one from another test
                    .containsExactly("submission-opened", "phase-entered");
        }
        assertThat(died).containsExactly(Moment.APPEND_COMMITTED);
    }

    @Test
    void the_history_is_one_in_whichever_moment_a_service_dies() throws InterruptedException {
        Campaign campaign = hanoi.openCampaign("e2e-moments", hanoi.units().subList(0, UNITS));
        Journal journal = new Journal();
        Instant began = Instant.now();
        try (Supervisor supervisor = new Supervisor(stack.processes());
                Clients clients = new Clients(hanoi, campaign, journal, SEED)) {
            FaultRun faults = new FaultRun(campaign, supervisor, new Random(SEED), 0);
            dieInEach(faults);
            await("services").atMost(BACK_AT_MOST).until(stack::ill, List::isEmpty);
            clients.awaitAcknowledged(SOME_COMMANDS, BACK_AT_MOST);
        }
        assertThat(died).containsExactlyInAnyOrder(Moment.values());
        Duration took = Duration.between(began, Instant.now());
        new History(hanoi, campaign, journal).assertOne(new FaultReport(SEED, took.toSeconds()));
    }

    /** PostgreSQL does not learn that its client is gone: the transaction stays open and locks the head of the log. */
    @Test
    void who_vanishes_in_mid_transaction_holds_nobody_up_for_long() throws InterruptedException {
        Moment moment = Moment.EVIDENCE_RECORDED_NOT_COMMITTED;
        Campaign campaign = hanoi.openCampaign("e2e-vanished", List.of(Hanoi.FINANCE));
        FaultProxy proxy = stack.links().at(moment.link());
        Trap vanishes = moment.trap(campaign, proxy::strand);
        proxy.set(vanishes);
        try {
            Answer answer = stack.sendUntilAnswered(new EvidenceFile(campaign, Hanoi.FINANCE, "1.1").upload());

            assertThat(answer.status()).isEqualTo(201);
            assertThat(vanishes.awaitSprung(Duration.ZERO)).isTrue();
        } finally {
            proxy.set(null);
            proxy.release();
        }
        assertThat(stack.ledger().rows(Service.EVIDENCE, "select id from evidence where campaign = ?", campaign.code()))
                .hasSize(1);
    }

    /** Kills the services concurrently, each in one of its moments after the other. */
    private void dieInEach(FaultRun faults) throws InterruptedException {
        List<Thread> services = new ArrayList<>();
        for (Service service : Service.values()) {
            services.add(Thread.ofVirtual()
                    .start(() -> Arrays.stream(Moment.values())
                            .filter(moment -> moment.link().service() == service)
                            .forEach(moment -> dieIn(moment, faults))));
        }
        for (Thread service : services) {
            service.join();
        }
    }

    private void dieIn(Moment moment, FaultRun faults) {
        try {
            await(moment.victim())
                    .atMost(BACK_AT_MOST)
                    .until(() -> stack.isReady(moment.link().service()));
            if (faults.inMoment(moment, COMES_AT_MOST)) {
                died.add(moment);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
