package dti.framework.units.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnitContextTest {

    private static final Map<String, String> PARENTS = Map.of(
            "commune-1",
            "district-1",
            "commune-2",
            "district-1",
            "commune-3",
            "district-2",
            "district-1",
            "province",
            "district-2",
            "province",
            "loop-1",
            "loop-2",
            "loop-2",
            "loop-1");

    @Test
    void what_is_above_one_unit_is_itself_and_all_its_parents() {
        assertThat(UnitContext.above(List.of("commune-1"), PARENTS))
                .containsExactlyInAnyOrder("commune-1", "district-1", "province");
    }

    @Test
    void what_is_above_several_units_is_above_each_of_them() {
        assertThat(UnitContext.above(List.of("commune-1", "commune-2"), PARENTS))
                .containsExactlyInAnyOrder("district-1", "province");
        assertThat(UnitContext.above(List.of("commune-1", "commune-3"), PARENTS))
                .containsExactly("province");
    }

    @Test
    void nothing_is_above_nobody_and_a_circle_ends() {
        assertThat(UnitContext.above(List.of(), PARENTS)).isEmpty();
        assertThat(UnitContext.above(List.of("loop-1"), PARENTS)).containsExactlyInAnyOrder("loop-1", "loop-2");
    }
}
