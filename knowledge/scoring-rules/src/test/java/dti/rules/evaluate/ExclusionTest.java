package dti.rules.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A leaf that does not apply counts neither in the score nor in the maximum. */
class ExclusionTest {

    @Test
    void any_rule_may_exclude_its_leaf() {
        Leaf leaf = Leaf.of("2", "kind", "count", "input", "n", "required", 4, "notApplicableWhen", "noMember");

        assertThat(leaf.evaluate("noMember", true))
                .isInstanceOfSatisfying(
                        Outcome.NotApplicable.class,
                        excluded -> assertThat(excluded.reason())
                                .isEqualTo(Outcome.NotApplicable.Reason.EXCLUDED_BY_INPUT));
        assertThat(leaf.points("noMember", false, "n", 4)).isEqualTo("2");
        assertThat(leaf.points("n", 4))
                .as("an exclusion not answered is not claimed")
                .isEqualTo("2");
    }

    @Test
    void an_exclusion_inside_a_part_excludes_the_whole_leaf() {
        Leaf leaf = Leaf.of(
                "2",
                "kind",
                "sum",
                "parts",
                List.of(
                        Leaf.map("weight", "1/2", "rule", Leaf.map("kind", "checklist", "allOf", List.of("held"))),
                        Leaf.map(
                                "weight",
                                "1/2",
                                "rule",
                                Leaf.map(
                                        "kind",
                                        "checklist",
                                        "allOf",
                                        List.of("chaired"),
                                        "notApplicableWhen",
                                        "vacant"))));

        assertThat(leaf.evaluate("vacant", true)).isInstanceOf(Outcome.NotApplicable.class);
        assertThat(leaf.points("held", true, "chaired", false)).isEqualTo("1");
    }
}
