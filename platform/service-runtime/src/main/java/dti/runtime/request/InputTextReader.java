package dti.runtime.request;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Reads bodies into strings and refuses bytes that are not UTF-8. The framework's own reader replaces them with U+FFFD.
 */
@Provider
public class InputTextReader implements ServerMessageBodyReader<String> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, ResteasyReactiveResourceInfo resource, MediaType media) {
        return type == String.class;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == String.class;
    }

    @Override
    public String readFrom(Class<String> type, Type generic, MediaType media, ServerRequestContext context)
            throws IOException {
        return InputText.utf8(context.getInputStream().readAllBytes());
    }

    @Override
    public String readFrom(
            Class<String> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return InputText.utf8(body.readAllBytes());
    }
}
