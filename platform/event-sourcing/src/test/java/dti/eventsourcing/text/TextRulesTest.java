package dti.eventsourcing.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Sở Nội vụ",
                "dòng một\n\tdòng hai",
                "dòng một\r\ndòng hai",
                "10\u00A0000 đồng",
                "gia đình 👨\u200D👩\u200D👧",
                "\u0E01\u0E34\u0E48 \u05D0\u200F"
            })
    void ordinary_text_is_accepted(String text) {
        assertThat(TextRules.fault(text)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("controls")
    void control_characters_except_tab_and_line_feed_are_refused(int control) {
        assertThat(TextRules.fault("a" + Character.toString(control) + "b"))
                .hasValueSatisfying(fault -> assertThat(fault.en()).contains(String.format("U+%04X", control)));
    }

    static IntStream controls() {
        return IntStream.concat(IntStream.range(0, 0x20), IntStream.range(0x7F, 0xA0))
                .filter(control -> control != '\t' && control != '\n');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\ud800b", "a\udc00b", "\ud83d", "\udc00\ud83d", "a\ufffe", "a\uffff", "\ud83f\udffe", "\ufdd0"
            })
    void lone_surrogates_and_noncharacters_are_refused(String text) {
        assertThat(TextRules.fault(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069})
    void direction_changing_characters_are_refused(int codePoint) {
        assertThat(TextRules.fault("a" + Character.toString(codePoint) + "b")).isPresent();
    }

    @ParameterizedTest
    @MethodSource("invisible")
    void a_text_of_invisible_characters_only_is_refused_and_trimmed(String text) {
        assertThat(TextRules.fault(text)).contains(TextFault.INVISIBLE);
        assertThat(TextRules.fault("a" + text + "b")).isEmpty();
        assertThat(TextRules.trimmed(text + "Sở " + text + "Y tế" + text)).isEqualTo("Sở " + text + "Y tế");
    }

    static Stream<String> invisible() {
        return Stream.of(
                "\u00A0",
                "\u200B\u200D",
                "\uFEFF",
                " \u00AD ",
                "\u3164",
                "\u2800",
                "\uFE0F",
                "\u2060\u200E",
                "\uDB40\uDC41");
    }

    @Test
    void a_text_over_its_maximum_length_is_refused() {
        assertThat(TextRules.fault("a".repeat(TextRules.LENGTH_MAX))).isEmpty();
        assertThat(TextRules.fault("a".repeat(TextRules.LENGTH_MAX + 1))).isPresent();
        assertThat(TextRules.fault("abc", 2)).isPresent();
        assertThat(TextRules.keyFault("a".repeat(TextRules.KEY_LENGTH_MAX + 1))).isPresent();
    }

    @Test
    void more_than_30_combining_marks_are_refused() {
        assertThat(TextRules.fault("e" + "\u0323\u0302".repeat(15))).isEmpty();
        assertThat(TextRules.fault("e" + "\u0323\u0302".repeat(16))).isPresent();
    }

    @Test
    void a_lone_carriage_return_is_refused_and_windows_line_ends_become_line_feeds() {
        assertThat(TextRules.fault("a\rb")).isPresent();
        assertThat(TextRules.fault("a\r")).isPresent();
        assertThat(TextRules.normal("a\r\nb\r\n")).isEqualTo("a\nb\n");
    }

    @Test
    void a_text_is_normalised_to_nfc_and_a_field_name_must_be_in_nfc() {
        assertThat(TextRules.normal("So\u031B\u0309 Nội vụ")).isEqualTo("Sở Nội vụ");
        assertThat(TextRules.keyFault("So\u031B\u0309")).contains(TextFault.NOT_COMPOSED);
        assertThat(TextRules.keyFault("Sở")).isEmpty();
    }

    @Test
    void the_replacement_character_is_refused_in_a_text_decoded_elsewhere() {
        assertThat(TextRules.fault("a\uFFFDb")).isEmpty();
        assertThat(TextRules.decodedFault("a\uFFFDb", 10)).contains(TextFault.REPLACED);
        assertThat(TextRules.decodedFault("a\u0000b", 10)).isPresent();
    }
}
