package dti.audit;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Calls a function after a delay. An interrupt ends the wait. */
final class Pause {

    private Pause() {}

    static <T> T ask(Duration wait, Supplier<T> question) {
        Executor later = CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return CompletableFuture.supplyAsync(question, later).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotTellException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(e);
        }
    }
}
