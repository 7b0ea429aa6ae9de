package dti.runtime.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnitLineageTest {

    /** The predecessors of c are a and b; the predecessor of b is old. */
    private static final UnitLineage LINE = new UnitLineage("c", Map.of("c", List.of("a", "b"), "b", List.of("old")));

    @Test
    void a_line_is_the_unit_and_everybody_before_it() {
        assertThat(LINE.all()).containsExactly("a", "b", "c", "old");
    }

    @Test
    void a_unit_that_took_part_stands_for_itself_alone() {
        assertThat(LINE.standingIn(Set.of("a", "b", "c", "other"))).containsExactly("c");
    }

    @Test
    void where_it_did_not_its_predecessors_stand_in_each_by_itself_or_its_own() {
        assertThat(LINE.standingIn(Set.of("a", "b", "old"))).containsExactly("a", "b");
        assertThat(LINE.standingIn(Set.of("a", "old"))).containsExactly("a", "old");
        assertThat(LINE.standingIn(Set.of("other"))).isEmpty();
    }

    @Test
    void one_that_is_before_two_of_them_stands_once_and_a_circle_ends() {
        UnitLineage split =
                new UnitLineage("c", Map.of("c", List.of("a", "b"), "a", List.of("old"), "b", List.of("old")));
        UnitLineage circle = new UnitLineage("a", Map.of("a", List.of("b"), "b", List.of("a")));

        assertThat(split.standingIn(Set.of("old"))).containsExactly("old");
        assertThat(circle.standingIn(Set.of("other"))).isEmpty();
    }
}
