package dti.contracts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Reads and writes contracts as JSON: decimals are exact, times are RFC 3339, and reading ignores unknown fields. */
public final class ContractsJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private ContractsJson() {}

    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** The JSON text of one of our own values; a value that cannot be written is an IllegalStateException. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "cannot be written: " + value.getClass().getSimpleName(), e);
        }
    }

    /**
     * Reads a payload from outside.
     *
     * @throws IllegalArgumentException when it is not a value of this type
     */
    public static <T> T read(String json, Class<T> type) {
        try {
            T read = MAPPER.readValue(json, type);
            if (read == null) {
                throw new IllegalArgumentException("not a " + type.getSimpleName() + ", but null");
            }
            return read;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a " + type.getSimpleName(), e);
        }
    }

    /** Reads a payload written by {@link #write}; an unreadable one is an IllegalStateException. */
    public static <T> T readOwn(String json, Class<T> type) {
        try {
            return read(json, type);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("what we wrote cannot be read: " + e.getMessage(), e);
        }
    }

    /** Like {@link #readOwn(String, Class)}, for a type with parameters. */
    public static <T> T readOwn(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what we wrote cannot be read: no " + type.getType(), e);
        }
    }
}
