package dti.framework.plans.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportWorkbookTest {

    @Test
    void a_text_is_broken_between_words_and_nothing_of_it_is_lost() {
        assertThat(ReportWorkbook.lines("Báo cáo tiến độ quý 4", 9)).containsExactly("Báo cáo", "tiến độ", "quý 4");
        assertThat(ReportWorkbook.lines("Báo cáo", 7)).containsExactly("Báo cáo");
    }

    @Test
    void a_word_that_is_too_long_stands_alone() {
        assertThat(ReportWorkbook.lines("a Thượng-Lộ-Nam-Đông b", 5)).containsExactly("a", "Thượng-Lộ-Nam-Đông", "b");
        assertThat(ReportWorkbook.lines("", 5)).containsExactly("");
    }
}
