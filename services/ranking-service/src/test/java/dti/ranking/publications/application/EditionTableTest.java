package dti.ranking.publications.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditionTableTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84 24", "-2", "@SUM(A1)", "\t=1", " =1", "\u00a0=1", "\uFF1D1"})
    void a_text_that_a_spreadsheet_would_compute_stays_a_text(String text) {
        assertThat(EditionTable.quoted(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r=1", "=1,2"})
    void so_does_one_that_must_be_quoted(String text) {
        assertThat(EditionTable.quoted(text)).isEqualTo("\"'" + text + "\"");
    }

    @ParameterizedTest
    @CsvSource({"-2.50", "0", "12"})
    void a_number_stays_a_number(String number) {
        assertThat(EditionTable.quoted(new BigDecimal(number))).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"Sở Nội vụ", "Xã A-B", "1.1"})
    void other_texts_stay_as_they_are(String text) {
        assertThat(EditionTable.quoted(text)).isEqualTo(text);
    }
}
