package dti.runtime.edge;

import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerHttpRequest;

/** Reads one body on the event loop. Its bytes are counted from their arrival to the end of the request. */
final class BodyReading implements ServerHttpRequest.ReadCallback {

    /** A larger body is parsed off the event loop, because parsing it may take more than a millisecond. */
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
        // The end handler also runs when the connection is lost, whether or not the body was complete.
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
