package dti.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;

/** What {@code ./dti demo} runs once the stack is up. */
@OnOneStack
class DemoIT {

    private static final Pattern RANKED_ROW = Pattern.compile("^ {1,4}\\d+=? {2}\\S.*", Pattern.MULTILINE);

    private final Stack stack;

    DemoIT(Hanoi hanoi) {
        stack = hanoi.stack();
    }

    @RepeatedTest(2)
    void the_demo_ends_well_and_shows_22_departments_and_30_districts() {
        String printed = stack.demo();

        List<String> campaigns = List.of(printed.split("(?m)^== "));
        assertThat(rows(campaigns.get(1))).as(printed).isEqualTo(22);
        assertThat(rows(campaigns.get(2))).as(printed).isEqualTo(30);
        assertThat(printed).contains("Vì sao", "Lịch sử", "/docs");
    }

    private static long rows(String text) {
        return RANKED_ROW.matcher(text).results().count();
    }
}
