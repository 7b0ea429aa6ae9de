package dti.runtime.response;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Sends {@link SharedBytes} piece by piece. The next piece follows when the connection has taken the one before, so
 * that a slow reader holds one piece.
 */
@Provider
public class SharedBytesWriter implements ServerMessageBodyWriter<SharedBytes> {

    /** Fills the send buffer of a connection; 1,000 slow readers hold 32 MB. */
    private static final int PIECE_BYTES = 32 * 1024;

    private final OutgoingBytes outgoing;

    SharedBytesWriter(OutgoingBytes outgoing) {
        this.outgoing = outgoing;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == SharedBytes.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == SharedBytes.class;
    }

    @Override
    public void writeResponse(SharedBytes bytes, Type genericType, ServerRequestContext context) {
        Runnable release = outgoing.take(bytes);
        ResteasyReactiveRequestContext request = (ResteasyReactiveRequestContext) context;
        ServerHttpResponse response = context.serverResponse();
        response.setResponseHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(bytes.size()));
        request.suspend();
        send(bytes, 0, response, () -> {
            release.run();
            request.resume();
        });
    }

    /** Ends at a failure, which means that the reader is gone. */
    private static void send(SharedBytes bytes, int from, ServerHttpResponse response, Runnable over) {
        byte[] piece = bytes.piece(from, PIECE_BYTES);
        boolean last = from + piece.length >= bytes.size();
        response.write(piece, failure -> {
            if (failure == null && !last) {
                send(bytes, from + piece.length, response, over);
                return;
            }
            if (failure == null) {
                response.end();
            }
            over.run();
        });
    }

    @Override
    public void writeTo(
            SharedBytes bytes,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream to)
            throws WebApplicationException {
        throw new UnsupportedOperationException("written to connections only");
    }
}
