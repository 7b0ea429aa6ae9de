package dti.runtime.response;

import static org.assertj.core.api.Assertions.assertThat;

import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class HeavyWorkLimitTest {

    private final HeavyWorkLimit line = new HeavyWorkLimit(1, 2, new Text("Bận.", "Busy."), 3);
    private final List<String> begun = new ArrayList<>();

    @Test
    void works_begin_one_after_the_other_in_their_order() {
        Work first = enter("first");
        Work second = enter("second");
        Work third = enter("third");

        assertThat(begun).containsExactly("first");
        first.end();
        assertThat(begun).containsExactly("first", "second");
        second.end();
        third.end();

        assertThat(third.subscriber.awaitItem().getItem()).isEqualTo("third");
    }

    @Test
    void who_finds_the_line_full_is_told_when_to_come_back() {
        enter("runs");
        enter("waits");
        enter("waits, too");

        Throwable failure = enter("one too many").subscriber.awaitFailure().getFailure();

        assertThat(failure)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        busy -> assertThat(busy.retryAfterSeconds()).isEqualTo(3));
    }

    @Test
    void a_failure_lets_the_next_begin() {
        Work first = enter("first");
        enter("second");

        first.answer.completeExceptionally(new IllegalStateException("broken"));

        assertThat(begun).containsExactly("first", "second");
    }

    @Test
    void who_gives_up_leaves_the_line_or_ends_the_work() {
        Work first = enter("first");
        Work second = enter("second");
        Work third = enter("third");

        second.subscriber.cancel();
        first.subscriber.cancel();

        assertThat(begun).containsExactly("first", "third");
        third.end();
        enter("later").end();
        assertThat(begun).containsExactly("first", "third", "later");
    }

    private Work enter(String name) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        UniAssertSubscriber<String> subscriber = line.run(() -> {
                    begun.add(name);
                    return Uni.createFrom().completionStage(answer);
                })
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
        return new Work(name, answer, subscriber);
    }

    private record Work(String name, CompletableFuture<String> answer, UniAssertSubscriber<String> subscriber) {

        void end() {
            answer.complete(name);
        }
    }
}
