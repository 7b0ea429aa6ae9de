package dti.runtime.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepetitionFilterTest {

    private final RepetitionFilter filter = new RepetitionFilter();

    @Test
    void a_warning_said_again_is_logged_once() {
        assertThat(filter.isLoggable(line(Level.WARNING, "away", "a"))).isTrue();
        assertThat(filter.isLoggable(line(Level.WARNING, "away", "a"))).isFalse();
    }

    @Test
    void another_warning_is_another_line() {
        assertThat(filter.isLoggable(line(Level.SEVERE, "away", "a"))).isTrue();
        assertThat(filter.isLoggable(line(Level.SEVERE, "away", "b"))).isTrue();
    }

    @Test
    void news_are_never_left_out() {
        assertThat(IntStream.range(0, 10).allMatch(i -> filter.isLoggable(line(Level.INFO, "done", "a"))))
                .isTrue();
    }

    @Test
    void what_is_remembered_is_bounded() {
        IntStream.range(0, 1_000).forEach(i -> filter.isLoggable(line(Level.WARNING, "away", "n" + i)));

        assertThat(filter.isLoggable(line(Level.WARNING, "away", "n0"))).isTrue();
        assertThat(filter.isLoggable(line(Level.WARNING, "away", "n999"))).isFalse();
    }

    private static LogRecord line(Level level, String message, String parameter) {
        LogRecord line = new LogRecord(level, message);
        line.setLoggerName("dti.test");
        line.setParameters(new Object[] {parameter});
        return line;
    }
}
