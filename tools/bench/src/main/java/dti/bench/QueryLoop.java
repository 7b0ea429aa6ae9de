package dti.bench;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Polls until an answer suffices. */
final class QueryLoop {

    private QueryLoop() {}

    /** Returns the first answer that suffices. */
    static <T> T until(Predicate<T> isEnough, Duration every, Callable<T> question) throws Exception {
        try (var clock = Executors.newSingleThreadScheduledExecutor()) {
            T answer = question.call();
            while (!isEnough.test(answer)) {
                answer = clock.schedule(question, every.toMillis(), TimeUnit.MILLISECONDS)
                        .get();
            }
            return answer;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
