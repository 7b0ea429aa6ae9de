package dti.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Repeats a question every 50 ms until it is answered or the time is over. */
record Retry(Duration atMost) {

    private static final long ASK_EVERY_MILLIS = 50;

    /** Empty when there was no answer in time. */
    <T> Optional<T> await(Supplier<Optional<T>> question) {
        Instant until = Instant.now().plus(atMost);
        Optional<T> answer = question.get();
        while (answer.isEmpty() && Instant.now().isBefore(until)) {
            answer = later(question);
        }
        return answer;
    }

    private static <T> Optional<T> later(Supplier<Optional<T>> question) {
        Executor later = CompletableFuture.delayedExecutor(ASK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        try {
            return CompletableFuture.supplyAsync(question, later).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailedException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(e);
        }
    }
}
