package dti.runtime.request;

import dti.eventsourcing.text.TextRules;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Converts texts of paths and queries to NFC, so that they match stored texts, which are in NFC. */
@Provider
public class NormalisedParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == String.class ? (ParamConverter<T>) new Composed() : null;
    }

    private static final class Composed implements ParamConverter<String> {

        @Override
        public String fromString(String value) {
            return TextRules.normal(value);
        }

        @Override
        public String toString(String value) {
            return value;
        }
    }
}
