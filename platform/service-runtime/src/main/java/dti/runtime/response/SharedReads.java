package dti.runtime.response;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Shares reads between concurrent requests. One read per key runs at a time. Requests that arrive meanwhile share the
 * result of the next read, so that no answer is older than its request.
 */
public final class SharedReads<K, V> {

    private final Function<K, Uni<V>> read;
    private final Map<K, Flight<V>> flights = new HashMap<>();

    public SharedReads(Function<K, Uni<V>> read) {
        this.read = read;
    }

    /** The value of the key at a moment after this request. */
    public Uni<V> read(K key) {
        return Uni.createFrom().deferred(() -> {
            Context own = Vertx.currentContext();
            Uni<V> answer = Uni.createFrom().completionStage(join(key, own).copy());
            return own == null ? answer : answer.emitOn(command -> own.runOnContext(_ -> command.run()));
        });
    }

    private CompletableFuture<V> join(K key, @Nullable Context context) {
        CompletableFuture<V> answer;
        synchronized (flights) {
            Flight<V> flight = flights.get(key);
            if (flight != null) {
                return flight.joined(context);
            }
            flights.put(key, new Flight<>());
            answer = new CompletableFuture<>();
        }
        begin(key, answer);
        return answer;
    }

    private void begin(K key, CompletableFuture<V> answer) {
        Uni.createFrom()
                .deferred(() -> read.apply(key))
                .onTermination()
                .invoke(() -> next(key))
                .subscribe()
                .with(answer::complete, answer::completeExceptionally);
    }

    private void next(K key) {
        Flight<V> flight;
        synchronized (flights) {
            flight = flights.remove(key);
            if (flight == null || flight.next == null) {
                return;
            }
            flights.put(key, new Flight<>());
        }
        CompletableFuture<V> next = flight.next;
        Context context = flight.context;
        if (context == null) {
            begin(key, next);
        } else {
            context.runOnContext(_ -> begin(key, next));
        }
    }

    /** A running read, and the future shared by requests that wait for the next read. */
    private static final class Flight<V> {

        private @Nullable CompletableFuture<V> next;
        private @Nullable Context context;

        CompletableFuture<V> joined(@Nullable Context asked) {
            CompletableFuture<V> joined = next;
            if (joined == null) {
                joined = new CompletableFuture<>();
                next = joined;
                context = asked;
            }
            return joined;
        }
    }
}
