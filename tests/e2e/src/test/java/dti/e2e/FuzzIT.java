package dti.e2e;

import static dti.e2e.Hanoi.FINANCE;
import static dti.e2e.Hanoi.HOME_AFFAIRS;
import static org.assertj.core.api.Assertions.assertThat;

import dti.e2e.Contract.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/** Sends random requests to the four services: operations of their documents with malformed parts. */
@OnOneStack
class FuzzIT {

    private static final int REQUESTS = Integer.getInteger("dti.fuzz.requests", 5_000);
    private static final long SEED = Long.getLong("dti.fuzz.seed", 20_261_130L);

    /** Limits the time in CI; the report shows how many requests were sent. */
    private static final Duration LASTS_AT_MOST = Duration.ofSeconds(Integer.getInteger("dti.fuzz.seconds", 60));

    private static final int AT_ONCE = 4;
    private static final int SHOWN_MAX = 40;
    private static final int SENT_MIN = 500;
    private static final int CANARY_EVERY = 1_000;

    private final Stack stack;
    private final Canary canary;
    private final Campaign campaign;
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();

    FuzzIT(Hanoi hanoi) {
        stack = hanoi.stack();
        canary = new Canary(hanoi, "e2e-fuzz-canary");
        campaign = hanoi.openCampaign("e2e-fuzz", List.of(FINANCE, HOME_AFFAIRS));
    }

    @Test
    void every_request_is_answered_in_time_and_with_a_problem_and_leaderboards_still_follow()
            throws InterruptedException {
        String evidence =
                stack.send(new EvidenceFile(campaign, FINANCE, "1.1").upload()).text("/id");
        Sample sample = new Sample(campaign, Map.of("id", evidence));
        Claims claims = new Claims(stack);
        List<Operation> operations = Contract.operations(stack.root());

        // Each request has its own seed, so that it can be repeated without the others.
        sendAll(seed -> new FuzzedCall(new Random(seed), sample, claims).of(operations));

        int sent = statuses.values().stream().mapToInt(AtomicInteger::get).sum();
        System.out.printf("Seed %d, %d requests: %s%n", SEED, sent, statuses);
        assertThat(faults.stream().limit(SHOWN_MAX))
                .as("%s faults of seed %s", faults.size(), SEED)
                .isEmpty();
        assertThat(sent).isGreaterThan(Math.min(SENT_MIN, REQUESTS - 1));
        canary.assertSings();
    }

    private void sendAll(LongFunction<RawCall> ofSeed) throws InterruptedException {
        Instant end = Instant.now().plus(LASTS_AT_MOST);
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int sender = 0; sender < AT_ONCE; sender++) {
                senders.execute(() -> {
                    int number = next.getAndIncrement();
                    while (number < REQUESTS && Instant.now().isBefore(end)) {
                        send(number, ofSeed.apply(SEED + number));
                        number = next.getAndIncrement();
                    }
                });
            }
            senders.shutdown();
            assertThat(senders.awaitTermination(LASTS_AT_MOST.toSeconds() + 60, TimeUnit.SECONDS))
                    .isTrue();
        }
    }

    private void send(int number, RawCall call) {
        String fault;
        try {
            RawAnswer answer =
                    RawAnswer.to(call, stack.at(call.service(), ""), Verdict.ANSWERED_AT_MOST.multipliedBy(4));
            statuses.computeIfAbsent(answer.status(), status -> new AtomicInteger())
                    .incrementAndGet();
            fault = Verdict.fault(call, answer).orElse("");
            if (number % CANARY_EVERY == CANARY_EVERY - 1) {
                canary.assertSings();
            }
        } catch (RuntimeException | AssertionError unanswered) {
            fault = String.valueOf(unanswered);
        }
        if (!fault.isEmpty()) {
            faults.add("seed " + (SEED + number) + ": " + fault + "\n    " + call.curl(stack.at(call.service(), "")));
        }
    }
}
