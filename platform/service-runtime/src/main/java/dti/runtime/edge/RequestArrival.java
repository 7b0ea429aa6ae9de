package dti.runtime.edge;

import dti.runtime.problem.ProblemMappers;
import dti.runtime.problem.ProblemType;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection on which a request does not arrive in time, whichever component waits for it. Runs on the
 * connection's event loop, once before bytes are decoded and once after.
 */
final class RequestArrival extends ChannelDuplexHandler {

    /**
     * The time for the head of a request. It fits in one packet, which the slowest line of a commune delivers in a
     * second.
     */
    static final Duration HEAD_MAX = Duration.ofSeconds(10);

    /** The base time for a body: 64 KiB at the rate below, plus the time in which a loaded server processes it. */
    static final Duration BODY_MAX = Duration.ofSeconds(20);

    /**
     * The minimum rate of a body. An old ADSL line sends twice as fast; a file of 50 MiB has 55 minutes at this rate.
     */
    static final int BODY_BYTES_PER_SECOND_MIN = 16 * 1024;

    /** The time in which a client that was answered before it had sent everything receives the answer. */
    static final Duration REST_MAX = Duration.ofSeconds(2);

    /** The lowest final status; lower ones are interim answers. */
    private static final int FINAL = 200;

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private enum Phase {
        IDLE,
        HEAD,
        BODY,
        REST
    }

    private Phase phase = Phase.IDLE;
    private long sinceNanos;
    private long bytes;
    private boolean looking;
    private boolean answering;

    @Override
    public void channelActive(ChannelHandlerContext context) throws Exception {
        if (context.pipeline().get("httpDecoder") != null) {
            context.pipeline().addBefore("handler", "dti-arrived", new Messages());
            context.pipeline().addBefore("handler", "dti-unreadable", new UnreadableRequests());
        }
        super.channelActive(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof ByteBuf arrived) {
            bytes += arrived.readableBytes();
        }
        if (phase == Phase.IDLE) {
            enter(Phase.HEAD);
        }
        look(context);
        super.channelRead(context, message);
    }

    private void enter(Phase next) {
        phase = next;
        sinceNanos = System.nanoTime();
        bytes = 0;
    }

    private void look(ChannelHandlerContext context) {
        if (looking) {
            return;
        }
        looking = true;
        context.executor()
                .schedule(
                        () -> {
                            looking = false;
                            if (phase == Phase.IDLE || !context.channel().isActive()) {
                                return;
                            }
                            if (isLate()) {
                                end(context);
                            } else {
                                look(context);
                            }
                        },
                        LOOK_EVERY.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private boolean isLate() {
        Duration passed = Duration.ofNanos(System.nanoTime() - sinceNanos);
        Duration allowed = switch (phase) {
            case IDLE -> passed;
            case HEAD -> HEAD_MAX;
            case BODY -> BODY_MAX.plusSeconds(bytes / BODY_BYTES_PER_SECOND_MIN);
            case REST -> REST_MAX;
        };
        return passed.compareTo(allowed) > 0;
    }

    private void end(ChannelHandlerContext context) {
        if (phase == Phase.REST || answering) {
            context.close();
        } else {
            context.writeAndFlush(tooLate()).addListener(ChannelFutureListener.CLOSE);
        }
    }

    /** 408, written as bytes because the encoder belongs to the server and may be in the middle of an answer. */
    private static ByteBuf tooLate() {
        byte[] content = EarlyProblem.content(ProblemType.REQUEST_TIMEOUT);
        String head = "HTTP/1.1 408 Request Timeout\r\nContent-Type: " + ProblemMappers.PROBLEM_JSON
                + "\r\nContent-Language: vi\r\nConnection: close\r\nContent-Length: " + content.length + "\r\n\r\n";
        return Unpooled.wrappedBuffer(head.getBytes(StandardCharsets.US_ASCII), content);
    }

    /** Observes decoded requests and answers, and sets the phase at their beginnings and ends. */
    private final class Messages extends ChannelDuplexHandler {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
            if (message instanceof HttpRequest request) {
                enter(hasBody(request) ? Phase.BODY : Phase.IDLE);
                answering = false;
            }
            boolean wasAnswered = phase == Phase.REST;
            if (message instanceof LastHttpContent) {
                enter(Phase.IDLE);
            }
            super.channelRead(context, message);
            if (wasAnswered && phase == Phase.IDLE) {
                // An answer written during this read is still to be flushed.
                context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
            }
        }

        private static boolean hasBody(HttpRequest request) {
            return request.headers().contains(HttpHeaderNames.CONTENT_LENGTH)
                    || request.headers().contains(HttpHeaderNames.TRANSFER_ENCODING);
        }

        /**
         * Closes the connection after an answer to an incomplete request: the rest of the request would be read for
         * nothing.
         */
        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
            if (phase == Phase.BODY
                    && message instanceof HttpResponse response
                    && response.status().code() >= FINAL) {
                answering = true;
                response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            }
            if (phase == Phase.BODY && answering && message instanceof LastHttpContent) {
                enter(Phase.REST);
            }
            super.write(context, message, promise);
        }
    }
}
