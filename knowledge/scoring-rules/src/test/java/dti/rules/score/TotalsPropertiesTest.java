package dti.rules.score;

import static org.assertj.core.api.Assertions.assertThat;

import dti.rules.framework.Node;
import dti.rules.shipped.ShippedFrameworks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Properties of the totals of every submission of every framework, tried on random ones. A failure names its seed. */
class TotalsPropertiesTest {

    private static final int SUBMISSIONS = 60;
    private static final List<String> GROUPS = List.of("digital-economy");

    static List<String> keys() {
        return ShippedFrameworks.keys();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void every_score_lies_between_0_and_the_applicable_maximum(String key) {
        FrameworkIndex index = FrameworkIndex.of(ShippedFrameworks.framework(key));
        for (int seed = 0; seed < SUBMISSIONS; seed++) {
            ScoreTree tree = ScoreTree.compute(index, groups(seed), submission(index, seed));

            for (NodeScore node : tree.nodes()) {
                boolean counts = node.state() != LeafState.NOT_APPLICABLE;
                if (counts) {
                    within(node.totals(), key + " " + node.key() + " seed " + seed);
                }
            }
            within(tree.total(), key + " seed " + seed);
        }
    }

    private static void within(Totals totals, String where) {
        for (BigDecimal points : present(totals)) {
            assertThat(points).as(where).isBetween(BigDecimal.ZERO, totals.applicableMax());
        }
        assertThat(totals.applicableMax()).as(where).isBetween(BigDecimal.ZERO, totals.max());
    }

    private static List<BigDecimal> present(Totals totals) {
        List<BigDecimal> present = new ArrayList<>();
        present.add(totals.self());
        present.add(totals.council());
        present.add(totals.achieved());
        present.removeIf(points -> points == null);
        return present;
    }

    @ParameterizedTest
    @MethodSource("keys")
    void the_order_of_entry_does_not_matter(String key) {
        FrameworkIndex index = FrameworkIndex.of(ShippedFrameworks.framework(key));
        for (int seed = 0; seed < SUBMISSIONS; seed++) {
            Map<String, LeafValue> values = submission(index, seed);
            List<String> shuffled = new ArrayList<>(values.keySet());
            Collections.shuffle(shuffled, new Random(seed));
            Map<String, LeafValue> inAnotherOrder = new LinkedHashMap<>();
            shuffled.forEach(leaf -> inAnotherOrder.put(leaf, values.get(leaf)));

            assertThat(ScoreTree.compute(index, groups(seed), inAnotherOrder))
                    .as("seed %s", seed)
                    .isEqualTo(ScoreTree.compute(index, groups(seed), values));
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void an_excluded_leaf_never_counts_whatever_was_entered_on_it(String key) {
        FrameworkIndex index = FrameworkIndex.of(ShippedFrameworks.framework(key));
        List<Node> leaves = index.tree().leaves();
        for (int seed = 0; seed < SUBMISSIONS; seed++) {
            String leaf = leaves.get(new Random(seed).nextInt(leaves.size())).key();
            Map<String, LeafValue> nothing = new HashMap<>(submission(index, seed));
            Map<String, LeafValue> full = new HashMap<>(nothing);
            nothing.put(leaf, LeafValue.EXCLUDED);
            full.put(leaf, LeafValue.self(index.max(leaf)).excluded());

            assertThat(ScoreTree.compute(index, groups(seed), full).total())
                    .as("%s seed %s", leaf, seed)
                    .isEqualTo(ScoreTree.compute(index, groups(seed), nothing).total());
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void more_points_on_a_leaf_never_lower_a_total(String key) {
        FrameworkIndex index = FrameworkIndex.of(ShippedFrameworks.framework(key));
        List<Node> leaves = index.tree().leaves();
        for (int seed = 0; seed < SUBMISSIONS; seed++) {
            String leaf = leaves.get(new Random(seed).nextInt(leaves.size())).key();
            Map<String, LeafValue> less = new HashMap<>(submission(index, seed));
            Map<String, LeafValue> more = new HashMap<>(less);
            less.put(leaf, LeafValue.self(BigDecimal.ZERO));
            more.put(leaf, LeafValue.self(index.max(leaf)));

            BigDecimal lower =
                    ScoreTree.compute(index, groups(seed), less).total().achieved();
            BigDecimal higher =
                    ScoreTree.compute(index, groups(seed), more).total().achieved();
            assertThat(higher).as("%s seed %s", leaf, seed).isGreaterThanOrEqualTo(lower);
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void the_fast_totals_agree_with_the_plain_ones(String key) {
        FrameworkIndex index = FrameworkIndex.of(ShippedFrameworks.framework(key));
        for (int seed = 0; seed < SUBMISSIONS; seed++) {
            Map<String, LeafValue> values = submission(index, seed);
            ReferenceTotals reference = new ReferenceTotals(index.tree(), index.maxima(), groups(seed), values);

            ScoreTree tree = ScoreTree.compute(index, groups(seed), values);

            assertThat(tree.total().applicableMax())
                    .as("seed %s", seed)
                    .isEqualByComparingTo(reference.applicableMax());
            assertThat(tree.total().achieved()).as("seed %s", seed).isEqualByComparingTo(reference.achieved());
        }
    }

    private static List<String> groups(int seed) {
        return seed % 2 == 0 ? GROUPS : List.of();
    }

    private static Map<String, LeafValue> submission(FrameworkIndex index, int seed) {
        Random random = new Random(seed);
        Map<String, LeafValue> values = new HashMap<>();
        for (Node leaf : index.tree().leaves()) {
            BigDecimal max = index.max(leaf.key());
            switch (random.nextInt(6)) {
                case 0 -> values.put(leaf.key(), LeafValue.EXCLUDED);
                case 1 -> values.put(leaf.key(), LeafValue.DEFAULTED);
                case 2 -> values.put(leaf.key(), LeafValue.PENDING);
                case 3 -> values.put(leaf.key(), LeafValue.decided(points(max, random), points(max, random)));
                default -> values.put(leaf.key(), LeafValue.self(points(max, random)));
            }
        }
        return values;
    }

    private static BigDecimal points(BigDecimal max, Random random) {
        int hundredths = max.movePointRight(2).intValueExact();
        return BigDecimal.valueOf(random.nextInt(hundredths + 1), 2);
    }
}
