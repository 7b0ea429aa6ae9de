package dti.contracts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** How contracts are written and read: decimals exactly, times as RFC 3339, unknown fields ignored by readers. */
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

    /** What is ours can always be written. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "cannot be written: " + value.getClass().getSimpleName(), e);
        }
    }

    /**
     * Reads what others wrote.
     *
     * @throws IllegalArgumentException when it is not what it should be
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

    /** Reads what we wrote ourselves, so that it is what it should be. */
    public static <T> T readOwn(String json, Class<T> type) {
        try {
            return read(json, type);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("what we wrote cannot be read: " + e.getMessage(), e);
        }
    }

    /** The same, of a type with parameters. */
    public static <T> T readOwn(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what we wrote cannot be read: no " + type.getType(), e);
        }
    }
}
