package dti.rules.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dti.rules.framework.FrameworkReader;
import dti.rules.framework.Node;
import dti.rules.shipped.ShippedFrameworks;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreTreeTest {

    private static final List<String> OUTSIDE = List.of();
    private static final List<String> DIGITAL_ECONOMY = List.of("digital-economy");

    private final FrameworkIndex hanoi = FrameworkIndex.of(ShippedFrameworks.framework("hn-so-2024"));
    private final FrameworkIndex departments = FrameworkIndex.of(ShippedFrameworks.framework("hd-so-2022"));
    private final FrameworkIndex province = FrameworkIndex.of(ShippedFrameworks.framework("tinh-so-2022"));

    @Test
    void everything_at_its_maximum_is_380_of_380_outside_the_digital_economy() {
        Totals total = ScoreTree.compute(hanoi, OUTSIDE, full(hanoi)).total();

        assertThat(total.applicableMax()).isEqualTo(points("380"));
        assertThat(total.achieved()).isEqualTo(points("380"));
        assertThat(total.percent()).isEqualTo(new BigDecimal("100.00"));
        assertThat(total.leaves()).isEqualTo(45);
    }

    @Test
    void everything_at_its_maximum_is_400_of_400_within_the_digital_economy() {
        Totals total = ScoreTree.compute(hanoi, DIGITAL_ECONOMY, full(hanoi)).total();

        assertThat(total.applicableMax()).isEqualTo(points("400"));
        assertThat(total.self()).isEqualTo(points("400"));
        assertThat(total.leaves()).isEqualTo(46);
    }

    @Test
    void a_leaf_that_does_not_apply_to_the_unit_is_flagged_and_empties_its_group() {
        ScoreTree tree = ScoreTree.compute(hanoi, OUTSIDE, full(hanoi));

        NodeScore leaf = tree.node("7.1").orElseThrow();
        assertThat(leaf.state()).isEqualTo(LeafState.NOT_APPLICABLE);
        assertThat(leaf.flags()).containsExactly(ScoreFlag.NOT_CONCERNED);
        NodeScore group = tree.node("7").orElseThrow();
        assertThat(group.state()).isEqualTo(LeafState.NOT_APPLICABLE);
        assertThat(group.totals().applicableMax()).isEqualTo(points("0"));
        assertThat(group.totals().percent()).isNull();
    }

    @Test
    void nothing_entered_is_zero_self_and_no_council_total() {
        Totals total = ScoreTree.compute(hanoi, OUTSIDE, Map.of()).total();

        assertThat(total.self()).isEqualTo(points("0"));
        assertThat(total.council()).isNull();
        assertThat(total.achieved()).isEqualTo(points("0"));
        assertThat(total.percent()).isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void the_council_total_is_the_sum_of_decided_leaves_with_their_number() {
        Map<String, LeafValue> values = Map.of(
                "1.1", LeafValue.decided(points("5"), points("4")),
                "1.2", LeafValue.self(points("3")));

        ScoreTree tree = ScoreTree.compute(hanoi, OUTSIDE, values);

        Totals group = tree.node("1").orElseThrow().totals();
        assertThat(group.self()).isEqualTo(points("8"));
        assertThat(group.council()).isEqualTo(points("4"));
        assertThat(group.decided()).isEqualTo(1);
        assertThat(group.achieved()).isEqualTo(points("7"));
        assertThat(group.entered()).isEqualTo(2);
        assertThat(group.leaves()).isEqualTo(5);
        assertThat(tree.node("2").orElseThrow().totals().council()).isNull();
    }

    @Test
    void a_defaulted_leaf_keeps_its_maximum() {
        ScoreTree tree = ScoreTree.compute(hanoi, OUTSIDE, Map.of("1.1", LeafValue.DEFAULTED));

        assertThat(tree.node("1.1").orElseThrow().totals().applicableMax()).isEqualTo(points("5"));
        assertThat(tree.total().applicableMax()).isEqualTo(points("380"));
    }

    @Test
    void an_excluded_leaf_counts_neither_in_the_score_nor_in_the_maximum() {
        Map<String, LeafValue> values = full(hanoi);
        values.put("1.3", LeafValue.self(points("10")).excluded());

        Totals total = ScoreTree.compute(hanoi, OUTSIDE, values).total();

        assertThat(total.applicableMax()).isEqualTo(points("370"));
        assertThat(total.achieved()).isEqualTo(points("370"));
    }

    @Test
    void a_shared_pool_counts_as_one_child_and_either_member_may_fill_it() {
        ScoreTree one = ScoreTree.compute(departments, OUTSIDE, Map.of("4.7.2", LeafValue.self(points("10"))));
        ScoreTree both = ScoreTree.compute(
                departments,
                OUTSIDE,
                Map.of("4.7.1", LeafValue.self(points("7")), "4.7.2", LeafValue.self(points("6"))));

        assertThat(one.node("4.7").orElseThrow().totals().achieved()).isEqualTo(points("10"));
        assertThat(both.node("4.7").orElseThrow().totals().achieved()).isEqualTo(points("10"));
        assertThat(both.node("4.7").orElseThrow().totals().applicableMax()).isEqualTo(points("10"));
        assertThat(both.node("4.7.2").orElseThrow().flags()).containsExactly(ScoreFlag.SHARED_POOL);
    }

    @Test
    void a_pool_keeps_its_maximum_until_every_member_is_excluded() {
        Map<String, LeafValue> oneOut = Map.of("4.7.1", LeafValue.EXCLUDED);
        Map<String, LeafValue> bothOut = Map.of("4.7.1", LeafValue.EXCLUDED, "4.7.2", LeafValue.EXCLUDED);

        assertThat(ScoreTree.compute(departments, OUTSIDE, oneOut).total().applicableMax())
                .isEqualTo(points("196"));
        assertThat(ScoreTree.compute(departments, OUTSIDE, bothOut).total().applicableMax())
                .isEqualTo(points("186"));
    }

    private static final FrameworkIndex SMALL =
            FrameworkIndex.of(FrameworkReader.read(ShippedFrameworks.parse("""
            key: small
            title: Bộ chỉ số
            level: district
            source: {document: 000.txt}
            nodes:
              - {key: "1", kind: group, name: Một, declaredMax: 15}
              - {key: "1.1", parent: "1", kind: indicator, name: a, declaredMax: 10, rule: {kind: manual}}
              - {key: "1.2", parent: "1", kind: indicator, name: b, rule: {kind: manual}}
              - {key: "1.3", parent: "1", kind: indicator, name: c, declaredMax: 5, rule: {kind: manual}}
              - {key: "2", kind: group, name: Hai, declaredMax: 4, appliesTo: {groups: [pilot]}}
              - {key: "2.1", parent: "2", kind: indicator, name: d, declaredMax: 4, rule: {kind: manual}}
            pools: [{max: 10, leaves: ["1.1", "1.2"]}]
            """)).orThrow());

    @Test
    void a_pool_is_capped_before_its_siblings_are_added() {
        Map<String, LeafValue> values = Map.of("1.1", LeafValue.self(points("8")), "1.2", LeafValue.self(points("6")));

        assertThat(ScoreTree.compute(SMALL, OUTSIDE, values).total().achieved()).isEqualTo(points("10"));
    }

    @Test
    void a_node_that_does_not_apply_removes_everything_below_it() {
        Map<String, LeafValue> values = Map.of("2.1", LeafValue.self(points("4")));

        assertThat(SMALL.concerns("2.1", OUTSIDE)).isFalse();
        assertThat(SMALL.concerns("2.1", List.of("pilot"))).isTrue();
        assertThat(ScoreTree.compute(SMALL, OUTSIDE, values).total().applicableMax())
                .isEqualTo(points("15"));
        assertThat(ScoreTree.compute(SMALL, List.of("pilot"), values).total().applicableMax())
                .isEqualTo(points("19"));
    }

    @Test
    void an_over_full_parent_caps_its_children_and_is_flagged() {
        ScoreTree tree = ScoreTree.compute(province, OUTSIDE, full(province));

        NodeScore government = tree.node("6").orElseThrow();
        assertThat(government.totals().achieved()).isEqualTo(points("500"));
        assertThat(government.flags()).containsExactly(ScoreFlag.CAPPED);
        assertThat(tree.total().applicableMax()).isEqualTo(points("980"));
        assertThat(tree.total().percent()).isEqualTo(new BigDecimal("100.00"));
    }

    @Test
    void exclusions_are_removed_before_an_over_full_parent_is_capped() {
        Map<String, LeafValue> values = full(province);
        values.put("6.5", LeafValue.EXCLUDED);

        ScoreTree tree = ScoreTree.compute(province, OUTSIDE, values);

        assertThat(tree.node("6").orElseThrow().totals().applicableMax()).isEqualTo(points("490"));
    }

    @Test
    void a_value_above_the_maximum_after_a_change_of_framework_is_flagged_and_counts_as_the_maximum() {
        ScoreTree tree = ScoreTree.compute(hanoi, OUTSIDE, Map.of("1.1", LeafValue.self(points("7"))));

        assertThat(tree.node("1.1").orElseThrow().flags()).containsExactly(ScoreFlag.ABOVE_MAXIMUM);
        assertThat(tree.total().achieved()).isEqualTo(points("5"));
    }

    @Test
    void negative_points_are_no_value_of_a_leaf() {
        assertThatThrownBy(() -> LeafValue.self(points("-1"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shares_compare_exactly_where_their_percentages_look_alike() {
        Share a = new Share(points("33.33"), points("100"));
        Share b = new Share(points("126.65"), points("380"));

        assertThat(a.percent()).isEqualTo(b.percent());
        assertThat(a).isGreaterThan(b);
    }

    static Map<String, LeafValue> full(FrameworkIndex index) {
        Map<String, LeafValue> values = new HashMap<>();
        for (Node leaf : index.tree().leaves()) {
            values.put(leaf.key(), LeafValue.self(index.max(leaf.key())));
        }
        return values;
    }

    static BigDecimal points(String text) {
        return new BigDecimal(text);
    }
}
