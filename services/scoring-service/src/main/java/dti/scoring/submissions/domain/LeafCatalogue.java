package dti.scoring.submissions.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part of a framework version that decisions on a submission need. */
public interface LeafCatalogue {

    /** The catalogue of a submission that was never opened; it has no leaf. */
    LeafCatalogue NONE = new NoLeaves();

    /** The leaf with this key; empty for headings and unknown keys. */
    Optional<Leaf> leaf(String key);

    boolean hasNode(String key);

    /** The framework's requirements of a leaf, besides its score. */
    Demands demands(String leaf);

    /** In the framework's order. */
    List<Leaf> leaves();

    /** The points that the leaf's rule gives for these inputs in this context. */
    Computed compute(Leaf leaf, Map<String, Object> inputs, LeafContext circumstances);

    /** The general-information form whose values rules may use. */
    InfoForm infoForm();

    /** The leaves that use the unit's plan. */
    PlanUses planUses();

    /**
     * The properties of a leaf that decisions need.
     *
     * @param max the maximum of points
     * @param decimals the number of decimals of its points
     * @param manual true if points are entered, false if they are computed from inputs
     * @param onlyForGroups the unit must be in one of these groups; empty if the leaf applies to every unit
     */
    record Leaf(String key, BigDecimal max, int decimals, boolean manual, Set<String> onlyForGroups) {

        public boolean appliesTo(List<String> groups) {
            return onlyForGroups.isEmpty() || groups.stream().anyMatch(onlyForGroups::contains);
        }
    }

    /**
     * The requirements of a leaf besides its score.
     *
     * @param deadline as printed, such as {@code 31.10}
     * @param signature whether only digitally signed evidence is valid
     */
    record Demands(@Nullable String deadline, boolean signature) {
        static final Demands NONE = new Demands(null, false);
    }

    /** The result of a rule. */
    sealed interface Computed {

        /** {@code points} are null where the rule says that the leaf does not apply. */
        record Points(@Nullable BigDecimal points, List<String> flags) implements Computed {}

        record Missing(List<String> names) implements Computed {}

        /** The inputs are valid, but the value they are compared with is not known yet; {@code flag} says so. */
        record Awaiting(String flag) implements Computed {}

        /** {@code vi} and {@code en} say what is wrong with the input. */
        record Invalid(String name, String vi, String en) implements Computed {}
    }

    /** The empty catalogue. */
    record NoLeaves() implements LeafCatalogue {
        @Override
        public Optional<Leaf> leaf(String key) {
            return Optional.empty();
        }

        @Override
        public boolean hasNode(String key) {
            return false;
        }

        @Override
        public Demands demands(String leaf) {
            return Demands.NONE;
        }

        @Override
        public List<Leaf> leaves() {
            return List.of();
        }

        @Override
        public Computed compute(Leaf leaf, Map<String, Object> inputs, LeafContext circumstances) {
            throw new IllegalArgumentException("there is no leaf here: " + leaf.key());
        }

        @Override
        public InfoForm infoForm() {
            return InfoForm.NONE;
        }

        @Override
        public PlanUses planUses() {
            return PlanUses.NONE;
        }
    }
}
