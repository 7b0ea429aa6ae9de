package dti.runtime.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RequestArrivalTest {

    @Test
    void an_answer_to_what_has_not_arrived_says_that_it_is_the_last() {
        EmbeddedChannel channel = connection();
        receive(channel, "POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\nhalf");

        var answer = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE);
        channel.pipeline().lastContext().writeAndFlush(answer);

        assertThat(answer.headers().get(HttpHeaderNames.CONNECTION)).isEqualTo("close");

        receive(channel, "other");
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void an_answer_to_a_whole_request_leaves_the_connection_alone() {
        EmbeddedChannel channel = connection();
        receive(channel, "GET / HTTP/1.1\r\n\r\n");

        var answer = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
        channel.pipeline().lastContext().writeAndFlush(answer);

        assertThat(answer.headers().contains(HttpHeaderNames.CONNECTION)).isFalse();
        assertThat(channel.isOpen()).isTrue();
    }

    private static EmbeddedChannel connection() {
        EmbeddedChannel channel = new EmbeddedChannel(false, false);
        channel.pipeline().addLast("httpDecoder", new HttpRequestDecoder());
        channel.pipeline().addLast("handler", new HttpObjectAggregator(1_000));
        channel.pipeline().addFirst("dti-arrival", new RequestArrival());
        try {
            channel.register();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return channel;
    }

    private static void receive(EmbeddedChannel channel, String text) {
        channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
    }
}
