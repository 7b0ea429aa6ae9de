package dti.scoring.submissions.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a decision needs to know of the framework version a submission is scored by. */
public interface LeafCatalogue {

    /** Of a submission that was never opened: no leaf at all. */
    LeafCatalogue NONE = new NoLeaves();

    /** The leaf with this key; empty for headings and unknown keys. */
    Optional<Leaf> leaf(String key);

    boolean hasNode(String key);

    /** What the framework prints beside a leaf that somebody must keep to. */
    Demands demands(String leaf);

    /** In the framework's order. */
    List<Leaf> leaves();

    /** The points that the leaf's rule gives for these inputs, under what else is known of the leaf. */
    Computed compute(Leaf leaf, Map<String, Object> inputs, LeafContext circumstances);

    /** The general-information form whose values rules may take. */
    InfoForm infoForm();

    /** Which leaves look at the unit's plan. */
    PlanUses planUses();

    /**
     * A leaf as far as decisions go.
     *
     * @param max the most points it takes
     * @param decimals of its points
     * @param manual whether points are entered; otherwise they are computed from inputs
     * @param onlyForGroups the unit needs one of these; empty where the leaf is for everyone
     */
    record Leaf(String key, BigDecimal max, int decimals, boolean manual, Set<String> onlyForGroups) {

        public boolean appliesTo(List<String> groups) {
            return onlyForGroups.isEmpty() || groups.stream().anyMatch(onlyForGroups::contains);
        }
    }

    /**
     * What is demanded of a leaf besides its score.
     *
     * @param deadline as printed, such as {@code 31.10}
     * @param signature whether only digitally signed evidence is valid
     */
    record Demands(@Nullable String deadline, boolean signature) {
        static final Demands NONE = new Demands(null, false);
    }

    /** What a rule made of inputs. */
    sealed interface Computed {

        /** {@code points} are null where the rule says that the leaf does not apply. */
        record Points(@Nullable BigDecimal points, List<String> flags) implements Computed {}

        record Missing(List<String> names) implements Computed {}

        /** The inputs are fine, but what they are held against is not known yet; {@code flag} says so. */
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
