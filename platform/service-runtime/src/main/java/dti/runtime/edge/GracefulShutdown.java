package dti.runtime.edge;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Optional;

/**
 * Shuts the service down in order: readiness ends first, then new connections are refused, followers of a stream
 * receive a time to reconnect, and requests in flight are answered. Quarkus waits for those requests
 * ({@code quarkus.shutdown.timeout}).
 */
@ApplicationScoped
public class GracefulShutdown {

    /** Gives a balancer time to check readiness; shorter than {@code quarkus.shutdown.delay}. */
    private static final Duration LISTEN_ON = Duration.ofMillis(300);

    /** Another instance, or the restarted one, is ready by then. */
    private static final Duration COME_BACK_AFTER = Duration.ofSeconds(3);

    private final Vertx vertx;
    private final BroadcastProcessor<Boolean> end = BroadcastProcessor.create();

    GracefulShutdown(Vertx vertx) {
        this.vertx = vertx;
    }

    void begin(@Observes ShutdownDelayInitiatedEvent stop) {
        end.onComplete();
        vertx.setTimer(LISTEN_ON.toMillis(), now -> ConnectionGuard.closeListeners());
    }

    /**
     * Passes the events on until the service shuts down, then sends a last event {@code end} with a reconnect delay,
     * and completes.
     */
    public Multi<OutboundSseEvent> untilTheEnd(Multi<OutboundSseEvent> events, Sse sse) {
        Multi<Optional<OutboundSseEvent>> told =
                events.map(Optional::of).onCompletion().continueWith(Optional.empty());
        OutboundSseEvent last = sse.newEventBuilder()
                .name("end")
                .data("{}")
                .reconnectDelay(COME_BACK_AFTER.toMillis())
                .build();
        Multi<Optional<OutboundSseEvent>> ended = end.map(never -> Optional.<OutboundSseEvent>empty())
                .onCompletion()
                .continueWith(Optional.of(last), Optional.empty());
        return Multi.createBy()
                .merging()
                .withRequests(1) // nothing is buffered for a slow follower
                .streams(told, ended)
                .select()
                .first(Optional::isPresent)
                .map(Optional::orElseThrow);
    }
}
