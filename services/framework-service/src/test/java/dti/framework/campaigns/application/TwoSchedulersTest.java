package dti.framework.campaigns.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dti.contracts.Topics;
import dti.framework.Published;
import dti.framework.ServiceTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two instances of the scheduler that tick at the same moment. */
@ServiceTest
class TwoSchedulersTest extends Schedulers {

    private static final Duration MEETING_MAX = Duration.ofSeconds(10);

    /** A point at which two instances wait for each other. */
    private static final class Meeting {

        private final AtomicInteger awaited = new AtomicInteger(2);
        private final CompletableFuture<Boolean> everybodyIsHere = new CompletableFuture<>();

        boolean isOver() {
            return everybodyIsHere.isDone();
        }

        /** Completes on the caller's context when both have arrived; fails where only one does. */
        Uni<Boolean> join() {
            Context context = Vertx.currentContext();
            if (awaited.decrementAndGet() == 0) {
                everybodyIsHere.complete(true);
            }
            return Uni.createFrom()
                    .completionStage(everybodyIsHere)
                    .ifNoItem()
                    .after(MEETING_MAX)
                    .fail()
                    .emitOn(work -> context.runOnContext(_ -> work.run()));
        }
    }

    /** The dates of an instance that waits for the other after it has read the due dates, and again after its claim. */
    private static final class InStep extends PhaseDateRows {

        private final Meeting seen;
        private final Meeting claimed;
        private final AtomicInteger claims;

        InStep(Meeting seen, Meeting claimed, AtomicInteger claims) {
            this.seen = seen;
            this.claimed = claimed;
            this.claims = claims;
        }

        @Override
        Uni<List<String>> due(Instant now) {
            return super.due(now).call(seen::join);
        }

        @Override
        Uni<Boolean> claim(String campaign) {
            return super.claim(campaign)
                    .invoke(mine -> claims.addAndGet(mine && !claimed.isOver() ? 1 : 0))
                    .call(claimed::join);
        }
    }

    @Test
    void of_two_instances_that_see_the_same_date_at_once_one_opens_the_phase() throws Exception {
        Instant day = EVE.minus(Duration.ofDays(100));
        create("s-at-once", "\"s-unit-1\"", phase("self-assessment", day));
        Meeting seen = new Meeting();
        Meeting claimed = new Meeting();
        AtomicInteger claims = new AtomicInteger();

        List<Integer> opened = both(() -> looked(instance(new InStep(seen, claimed, claims), day)));

        assertThat(opened).containsExactlyInAnyOrder(0, 1);
        assertThat(claims).hasValue(1);
        assertOpenedOnce("s-at-once");
    }

    /** The claim is not the only protection against a second event: the request's id follows from what it does. */
    @Test
    void a_transition_is_not_made_twice_even_where_both_believe_it_is_theirs() throws Exception {
        Instant day = EVE.minus(Duration.ofDays(90));
        create("s-both-claim", "\"s-unit-1\"", phase("self-assessment", day));
        Meeting seen = new Meeting();
        Meeting claimed = new Meeting();

        List<Integer> opened = both(() -> looked(instance(
                new PhaseDateRows() {
                    @Override
                    Uni<List<String>> due(Instant now) {
                        return super.due(now).call(seen::join);
                    }

                    @Override
                    Uni<Boolean> claim(String campaign) {
                        return claimed.join();
                    }
                },
                day)));

        assertThat(opened).containsExactlyInAnyOrder(0, 1);
        assertOpenedOnce("s-both-claim");
    }

    @Test
    void two_instances_open_every_due_phase_once() throws Exception {
        Instant day = EVE.plus(Duration.ofDays(10));
        List<String> codes = IntStream.range(0, 12).mapToObj(i -> "s-two-" + i).toList();
        codes.forEach(code -> create(code, "\"s-unit-1\"", phase("self-assessment", day)));

        List<Integer> opened = both(() -> {
            int all = 0;
            for (int found = looked(instance(day)); found > 0; found = looked(instance(day))) {
                all += found;
            }
            return all;
        });

        assertThat(opened.stream().mapToInt(Integer::intValue).sum()).isEqualTo(codes.size());
        codes.forEach(TwoSchedulersTest::assertShownOnce);
        assertThat(looked(instance(day))).isZero();
    }

    private static List<Integer> both(Callable<Integer> one) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> looks = threads.invokeAll(List.of(one, one));
            return List.of(looks.getFirst().get(), looks.getLast().get());
        }
    }

    private static int looked(OpenDuePhases instance) {
        try {
            return look(instance);
        } catch (Throwable fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static void assertOpenedOnce(String code) {
        assertShownOnce(code);
        List<JsonNode> told = Published.events(Topics.CAMPAIGNS, code, 2);
        assertThat(told.stream().map(event -> event.at("/data/change").asText()))
                .containsExactly("created", "phase-entered");
    }

    private static void assertShownOnce(String code) {
        show(code)
                .body("phase", equalTo("self-assessment"))
                .body("version", equalTo(2))
                .body("phases[0].opened", equalTo("by-date"));
    }
}
