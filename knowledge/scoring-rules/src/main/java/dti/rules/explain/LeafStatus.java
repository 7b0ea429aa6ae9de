package dti.rules.explain;

import dti.rules.number.Points;
import dti.rules.score.LeafState;
import org.jspecify.annotations.Nullable;

/**
 * The current state and points of a leaf.
 *
 * @param self the unit's own points
 * @param council points of council or reviewer
 * @param achieved points that count
 */
public record LeafStatus(
        LeafState state,
        @Nullable Points self,
        @Nullable Points council,
        @Nullable Points achieved) {}
