package dti.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dti.eventsourcing.text.TextFault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedJsonFactoryTest {

    private final ObjectMapper mapper = mapper();

    record Note(String text, List<String> more, Map<String, Object> values, BigDecimal points) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Small(String text) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"text\": \"a\\u0000b\"} | /text",
                "{\"text\": \"a\\ud800b\"} | /text",
                "{\"more\": [\"x\", \"a\\u202eb\"]} | /more/1",
                "{\"values\": {\"a/b\": {\"c\": [\"\\u0007\"]}}} | /values/a~1b/c/0",
                "{\"values\": {\"in\\u0000put\": 1}} | /values",
                "{\"points\": 1e999999} | /points",
                "{\"values\": {\"a\": 1e-999999}} | /values/a",
            })
    void whatever_is_made_of_a_document_what_may_not_enter_is_refused_where_it_stands(String json, String pointer) {
        assertThat(refused(() -> mapper.readValue(json, Note.class))).isEqualTo(pointer);
        assertThat(refused(() -> mapper.readValue(json, new TypeReference<Map<String, Object>>() {})))
                .isEqualTo(pointer);
        assertThat(refused(() -> mapper.readTree(json))).isEqualTo(pointer);
        assertThat(refused(() -> mapper.readValue(json.getBytes(StandardCharsets.UTF_8), JsonNode.class)))
                .isEqualTo(pointer);
        assertThat(refused(() -> mapper.readValue(stream(json.getBytes(StandardCharsets.UTF_8)), Note.class)))
                .isEqualTo(pointer);
        assertThat(refused(() -> mapper.readValue(new StringReader(json), Note.class)))
                .isEqualTo(pointer);
    }

    @Test
    void what_nobody_reads_is_looked_at_all_the_same() {
        String json = "{\"ignored\": {\"deep\": [1, {\"x\": \"\\u0000\"}]}, \"text\": \"a\"}";

        assertThat(refused(() -> mapper.readValue(json, Small.class))).isEqualTo("/ignored/deep/1/x");
    }

    @Test
    void texts_are_handed_on_in_nfc() throws IOException {
        String json = "{\"text\": \"So\u031B\u0309\\r\\n\", \"more\": [\"e\u0301\"], \"values\": {\"a\": \"e\u0301\"}}";

        Note read = mapper.readValue(json, Note.class);

        assertThat(read.text()).isEqualTo("Sở\n");
        assertThat(read.more()).containsExactly("é");
        assertThat(read.values()).containsEntry("a", "é");
        assertThat(mapper.readTree(json).at("/more/0").textValue()).isEqualTo("é");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ff", "c080", "eda080", "c3", "f5808080"})
    void bytes_that_are_no_utf_8_are_refused(String hex) {
        byte[] text = HexFormat.of().parseHex("7b2274657874223a2261" + hex + "61227d");

        assertThatThrownBy(() -> mapper.readValue(stream(text), Note.class))
                .satisfies(thrown -> assertThat(cause(thrown).fault()).isEqualTo(TextFault.NOT_UTF8));
        assertThatThrownBy(() -> mapper.readTree(HexFormat.of().parseHex(hex + "61")))
                .satisfies(thrown -> assertThat(cause(thrown).fault()).isEqualTo(TextFault.NOT_UTF8));
    }

    @Test
    void a_byte_order_mark_before_the_document_is_none_of_its_characters() throws IOException {
        assertThat(mapper.readTree("\uFEFF{\"text\": \"é\"}".getBytes(StandardCharsets.UTF_8))
                        .at("/text")
                        .textValue())
                .isEqualTo("é");
    }

    @Test
    void numbers_are_counted_before_they_are_made() {
        assertThat(refused(() -> mapper.readTree("[1, " + "1".repeat(200_000) + "]")))
                .isEqualTo("/1");
    }

    record Times(LocalDate day, Instant at, OffsetDateTime with) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"day\": \"+999999999-12-31\"} | /day",
                "{\"at\": \"+1000000000-12-31T23:59:59Z\"} | /at",
                "{\"at\": 253402300800} | /at",
                "{\"with\": \"-0001-01-01T00:00:00Z\"} | /with",
            })
    void years_have_four_digits_however_they_are_written(String json, String pointer) {
        ObjectMapper timed = mapper().registerModule(new JavaTimeModule()).registerModule(new TimeRangeModule());

        assertThat(refused(() -> timed.readValue(json, Times.class))).isEqualTo(pointer);
    }

    @Test
    void a_copy_checks_as_well() {
        assertThat(refused(() -> mapper.copy().readTree("[\"\\u0000\"]"))).isEqualTo("/0");
    }

    private static ObjectMapper mapper() {
        CheckedJsonFactory factory = new CheckedJsonFactory();
        factory.setStreamReadConstraints(StreamReadConstraints.builder()
                .maxNumberLength(Integer.MAX_VALUE)
                .build());
        return new ObjectMapper(factory).enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    private static ByteArrayInputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private interface Reading {
        Object read() throws IOException;
    }

    private static String refused(Reading reading) {
        return cause(catchThrowable(reading::read)).pointer();
    }

    private static RefusedTextException cause(@Nullable Throwable thrown) {
        assertThat(thrown).isNotNull();
        return thrown instanceof RefusedTextException refused
                ? refused
                : cause(Objects.requireNonNull(thrown).getCause());
    }
}
