package dti.rules.score;

import dti.rules.framework.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One computation of a {@link ScoreTree}, in whole hundredths. Position {@code size} is the whole framework. */
final class TotalsUpTheTree {

    private final FrameworkIndex index;
    private final Collection<String> unitGroups;
    private final Map<String, LeafValue> values;
    private final Leaf[] leafValues;
    private final Column applicable;
    private final Column self;
    private final Column council;
    private final Column achieved;
    private final int[] leaves;
    private final int[] decided;
    private final int[] entered;
    private final boolean[] capped;

    /** The value of a leaf with its points in hundredths, {@link FrameworkIndex#BLANK} where there are none. */
    private record Leaf(LeafValue value, long self, long council, long achieved) {

        static Leaf of(LeafValue value) {
            return new Leaf(value, hundredths(value.self()), hundredths(value.council()), hundredths(value.achieved()));
        }

        boolean isAbove(long max) {
            return self > max || council > max || achieved > max;
        }

        private static long hundredths(@Nullable BigDecimal points) {
            return points == null ? FrameworkIndex.BLANK : Hundredths.of(points);
        }
    }

    TotalsUpTheTree(FrameworkIndex index, Collection<String> unitGroups, Map<String, LeafValue> values) {
        this.index = index;
        this.unitGroups = unitGroups;
        this.values = values;
        this.leafValues = new Leaf[index.size()];
        this.applicable = new Column(index);
        this.self = new Column(index);
        this.council = new Column(index);
        this.achieved = new Column(index);
        this.leaves = new int[index.size() + 1];
        this.decided = new int[index.size() + 1];
        this.entered = new int[index.size() + 1];
        this.capped = new boolean[index.size() + 1];
    }

    ScoreTree compute() {
        for (int position : index.bottomUp) {
            if (index.leaf[position]) {
                leafValues[position] = Leaf.of(value(position));
                takeLeaf(position, leafValues[position]);
            } else {
                cap(position);
            }
            passUp(position);
        }
        cap(index.size());
        List<NodeScore> scores = new ArrayList<>(index.size());
        for (int i = 0; i < index.size(); i++) {
            scores.add(index.leaf[i] ? leafScore(i) : headingScore(i));
        }
        return new ScoreTree(headingTotals(index.size()), scores);
    }

    private LeafValue value(int position) {
        LeafValue value = values.getOrDefault(index.nodeAt(position).key(), LeafValue.PENDING);
        return isConcerned(position) ? value : value.excluded();
    }

    private boolean isConcerned(int position) {
        for (int at = position; at < index.size(); at = index.parent[at]) {
            if (!index.nodeAt(at).appliesTo().concerns(unitGroups)) {
                return false;
            }
        }
        return true;
    }

    private void takeLeaf(int position, Leaf leaf) {
        if (leaf.value().isExcluded()) {
            return;
        }
        long max = index.effective[position];
        applicable.set(position, max);
        self.set(position, counted(leaf.self(), max));
        council.set(position, counted(leaf.council(), max));
        achieved.set(position, counted(leaf.achieved(), max));
        leaves[position] = 1;
        decided[position] = leaf.value().council() == null ? 0 : 1;
        entered[position] = leaf.value().state() == LeafState.SCORED ? 1 : 0;
    }

    /** Points above the maximum exist only after a change of framework. They are flagged and count as the maximum. */
    private static long counted(long points, long max) {
        return points == FrameworkIndex.BLANK ? 0 : Math.min(points, max);
    }

    private void cap(int position) {
        long declared = index.declared[position];
        long sum = applicable.at(position);
        long max = declared == FrameworkIndex.BLANK ? sum : Math.min(declared, sum);
        applicable.set(position, max);
        boolean selfIsCut = self.cap(position, max);
        boolean councilIsCut = council.cap(position, max);
        boolean achievedIsCut = achieved.cap(position, max);
        capped[position] = selfIsCut || councilIsCut || achievedIsCut;
    }

    private void passUp(int position) {
        int parent = index.parent[position];
        applicable.passUp(position);
        self.passUp(position);
        council.passUp(position);
        achieved.passUp(position);
        leaves[parent] += leaves[position];
        decided[parent] += decided[position];
        entered[parent] += entered[position];
    }

    private NodeScore leafScore(int position) {
        Node node = index.nodeAt(position);
        Leaf leaf = leafValues[position];
        Totals totals = new Totals(
                Hundredths.points(index.effective[position]),
                Hundredths.points(applicable.at(position)),
                plain(leaf.self()),
                plain(leaf.council()),
                plain(leaf.achieved()),
                decided[position],
                entered[position],
                leaves[position]);
        return new NodeScore(node, leaf.value().state(), totals, leafFlags(position, leaf));
    }

    private static @Nullable BigDecimal plain(long points) {
        return points == FrameworkIndex.BLANK ? null : Hundredths.points(points);
    }

    private Set<ScoreFlag> leafFlags(int position, Leaf leaf) {
        Set<ScoreFlag> flags = EnumSet.noneOf(ScoreFlag.class);
        if (index.pool[position] >= 0) {
            flags.add(ScoreFlag.SHARED_POOL);
        }
        if (leaf.value().isExcluded() && !isConcerned(position)) {
            flags.add(ScoreFlag.NOT_CONCERNED);
        }
        if (leaf.isAbove(index.effective[position])) {
            flags.add(ScoreFlag.ABOVE_MAXIMUM);
        }
        return flags;
    }

    private NodeScore headingScore(int position) {
        LeafState state = leaves[position] == 0 ? LeafState.NOT_APPLICABLE : null;
        Set<ScoreFlag> flags = capped[position] ? EnumSet.of(ScoreFlag.CAPPED) : Set.of();
        return new NodeScore(index.nodeAt(position), state, headingTotals(position), flags);
    }

    private Totals headingTotals(int position) {
        return new Totals(
                Hundredths.points(index.effective[position]),
                Hundredths.points(applicable.at(position)),
                Hundredths.points(self.at(position)),
                decided[position] == 0 ? null : Hundredths.points(council.at(position)),
                Hundredths.points(achieved.at(position)),
                decided[position],
                entered[position],
                leaves[position]);
    }
}
