package dti.runtime.edge;

import dti.runtime.problem.Language;
import dti.runtime.problem.ProblemMappers;
import dti.runtime.problem.ProblemType;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.util.ReferenceCountUtil;
import java.util.Set;

/**
 * Adds a problem to the answer for an unreadable first line or header; the HTTP decoder answers with a status alone.
 */
final class UnreadableRequests extends ChannelOutboundHandlerAdapter {

    private static final Set<ProblemType> UNREADABLE =
            Set.of(ProblemType.MALFORMED, ProblemType.URI_TOO_LONG, ProblemType.HEADERS_TOO_LARGE);

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof FullHttpResponse answer && isBare(answer)) {
            FullHttpResponse problem = problem(answer);
            ReferenceCountUtil.release(message);
            super.write(context, problem, promise);
            return;
        }
        super.write(context, message, promise);
    }

    private static boolean isBare(FullHttpResponse answer) {
        return !answer.content().isReadable()
                && !answer.headers().contains(HttpHeaderNames.CONTENT_TYPE)
                && UNREADABLE.contains(ProblemType.ofStatus(answer.status().code()));
    }

    private static FullHttpResponse problem(FullHttpResponse bare) {
        byte[] content = EarlyProblem.content(ProblemType.ofStatus(bare.status().code()));
        FullHttpResponse problem =
                new DefaultFullHttpResponse(bare.protocolVersion(), bare.status(), Unpooled.wrappedBuffer(content));
        problem.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, ProblemMappers.PROBLEM_JSON)
                .set(HttpHeaderNames.CONTENT_LANGUAGE, Language.VI.tag())
                .set(HttpHeaderNames.CONTENT_LENGTH, content.length)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        return problem;
    }
}
