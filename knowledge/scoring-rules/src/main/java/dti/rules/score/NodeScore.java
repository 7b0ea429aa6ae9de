package dti.rules.score;

import dti.rules.framework.Node;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The score of one node.
 *
 * @param state above the leaves only {@link LeafState#NOT_APPLICABLE} (no leaf applies) or absent
 */
public record NodeScore(Node node, @Nullable LeafState state, Totals totals, Set<ScoreFlag> flags) {

    public NodeScore {
        flags = flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(flags));
    }

    public String key() {
        return node.key();
    }
}
