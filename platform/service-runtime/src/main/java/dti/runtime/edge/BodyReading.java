package dti.runtime.edge;

import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerHttpRequest;

/** One body being read, on the event loop. Its bytes count from their arrival to the end of the request. */
final class BodyReading implements ServerHttpRequest.ReadCallback {

    /** Parsing more than this may take more than a millisecond, which is not the event loop's to spend. */
    private static final int PARSED_BY_EVENT_LOOP_MAX = 8 * 1024;

    private final ResteasyReactiveRequestContext request;
    private final RoutingContext routing;
    private final BodyMemory memory;
    private final Executor parsing;
    private final int limit;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean over;

    BodyReading(
            ResteasyReactiveRequestContext request,
            RoutingContext routing,
            BodyMemory memory,
            Executor parsing,
            int limit) {
        this.request = request;
        this.routing = routing;
        this.memory = memory;
        this.parsing = parsing;
        this.limit = limit;
    }

    void start() {
        request.suspend();
        // Also told when the connection is lost, whether the body was complete or not.
        routing.addEndHandler(ended -> forget());
        ServerHttpRequest received = request.serverRequest();
        if (received.isRequestEnded()) {
            done();
            return;
        }
        received.setReadListener(this);
        received.resumeRequestInput();
    }

    @Override
    public void data(ByteBuffer chunk) {
        if (over) {
            return;
        }
        if (bytes.size() + chunk.remaining() > limit) {
            refuse(BodyFilter.tooLarge(limit));
        } else if (!memory.take(chunk.remaining())) {
            refuse(BodyFilter.noMemory());
        } else {
            byte[] arrived = new byte[chunk.remaining()];
            chunk.get(arrived);
            bytes.writeBytes(arrived);
        }
    }

    @Override
    public void done() {
        if (over) {
            return;
        }
        over = true;
        request.setInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        if (bytes.size() > PARSED_BY_EVENT_LOOP_MAX) {
            request.resume(parsing);
        } else {
            request.resume();
        }
    }

    private void refuse(RuntimeException problem) {
        over = true;
        request.serverRequest().pauseRequestInput();
        request.resume(problem);
    }

    private void forget() {
        over = true;
        memory.giveBack(bytes.size());
        bytes.reset();
    }
}
