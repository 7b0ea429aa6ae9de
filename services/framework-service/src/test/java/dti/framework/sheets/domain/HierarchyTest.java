package dti.framework.sheets.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dti.framework.sheets.domain.Hierarchy.Placed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HierarchyTest {

    private final Faults faults = new Faults();

    @Test
    void a_code_stands_under_the_nearest_code_it_continues() {
        assertThat(places("1", "1.1", "1.1.1", "1.2", "2", "2.1", "2.10"))
                .containsExactly("1", "1.1<1", "1.1.1<1.1", "1.2<1", "2", "2.1<2", "2.10<2");
    }

    @Test
    void a_section_opens_a_room_in_which_codes_begin_again() {
        assertThat(places("I", "1", "1.1", "II", "1", "1.1", "II", "1", "1.1"))
                .containsExactly(
                        "I",
                        "I.1<I",
                        "I.1.1<I.1",
                        "II",
                        "II.1<II",
                        "II.1.1<II.1",
                        "II-2",
                        "II-2.1<II-2",
                        "II-2.1.1<II-2.1");
    }

    @Test
    void codes_unique_across_sections_are_keys_as_they_are() {
        assertThat(places("I", "1", "1.1", "II", "2", "2.1"))
                .containsExactly("I", "1<I", "1.1<1", "II", "2<II", "2.1<2");
    }

    @Test
    void rows_without_a_code_stand_under_the_last_that_has_one() {
        assertThat(places("1", "1.1", null, null, "1.2", "*"))
                .containsExactly("1", "1.1<1", "1.1.r1<1.1", "1.1.r2<1.1", "1.2<1", "1.2.r1<1.2");
    }

    @Test
    void a_repeated_code_is_numbered() {
        assertThat(places("4", "4.4", "4.4", "4.4.1")).containsExactly("4", "4.4<4", "4.4-2<4", "4.4.1<4.4-2");
    }

    @Test
    void a_code_that_continues_none_is_a_fault() {
        places("1", "2.1");

        assertThat(faults.all()).extracting(SheetFault::pointer).containsExactly("/rows/2/code");
    }

    private List<String> places(@Nullable String... codes) {
        List<Entry> entries = new ArrayList<>();
        for (String code : codes) {
            entries.add(new Entry(entries.size() + 1, code, null, null, null));
        }
        return Hierarchy.of(entries, faults).stream().map(HierarchyTest::text).toList();
    }

    private static String text(Placed placed) {
        return placed.parent() == null ? placed.key() : placed.key() + "<" + placed.parent();
    }
}
