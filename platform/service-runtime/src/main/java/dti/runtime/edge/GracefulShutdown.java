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
 * An orderly end: readiness goes first, then nobody new is let in, who follows a stream is told to come back, and requests in
 * flight are answered. Quarkus waits for them ({@code quarkus.shutdown.timeout}).
 */
@ApplicationScoped
public class GracefulShutdown {

    /** A balancer that looks at readiness has had a look by then; within {@code quarkus.shutdown.delay}. */
    private static final Duration LISTEN_ON = Duration.ofMillis(300);

    /** Another instance, or the next one, is there by then. */
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

    /** The events until the service ends; then one called {@code end}, which says when to come back, and no more. */
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
