package dti.scoring.duties.domain;

import dti.scoring.submissions.domain.Evidence;
import dti.scoring.submissions.domain.LeafEntry;
import dti.scoring.submissions.domain.SuppliedInputs;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a leaf that a decision is based on.
 *
 * @param self the unit's own points; null where it entered none
 * @param inputs the unit's figures
 * @param supplied the figures of the data source
 * @param evidence the ids of the attached evidence, in the order of arrival
 * @param explanation the unit's latest explanation
 */
public record LeafFacts(
        @Nullable BigDecimal self,
        @Nullable String note,
        Map<String, Object> inputs,
        Map<String, Object> supplied,
        List<UUID> evidence,
        @Nullable String explanation) {

    public LeafFacts {
        inputs = Map.copyOf(inputs);
        supplied = Map.copyOf(supplied);
        evidence = List.copyOf(evidence);
    }

    static LeafFacts of(LeafEntry leaf, @Nullable String explanation) {
        LeafEntry.SelfScore self = leaf.self();
        SuppliedInputs supplied = leaf.supplied();
        return new LeafFacts(
                self == null ? null : self.points(),
                self == null ? null : self.note(),
                self == null ? Map.of() : self.inputs(),
                supplied == null ? Map.of() : supplied.inputs(),
                leaf.evidence().stream().map(Evidence::evidenceId).toList(),
                explanation);
    }

    LeafFacts withSelf(@Nullable BigDecimal points) {
        return new LeafFacts(points, note, inputs, supplied, evidence, explanation);
    }

    /** Returns the fields that differ: {@code self-score}, {@code inputs}, {@code evidence}, {@code explanation}. */
    List<String> differing(LeafFacts other) {
        List<String> in = new ArrayList<>();
        if (!isSame(self, other.self) || !java.util.Objects.equals(note, other.note)) {
            in.add("self-score");
        }
        if (!isSame(inputs, other.inputs) || !isSame(supplied, other.supplied)) {
            in.add("inputs");
        }
        if (!evidence.equals(other.evidence)) {
            in.add("evidence");
        }
        if (!java.util.Objects.equals(explanation, other.explanation)) {
            in.add("explanation");
        }
        return in;
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal two) {
        return one == null || two == null ? one == two : one.compareTo(two) == 0;
    }

    private static boolean isSame(Map<String, Object> one, Map<String, Object> two) {
        return one.keySet().equals(two.keySet())
                && one.entrySet().stream().allMatch(entry -> {
                    Object other = two.get(entry.getKey());
                    return other != null && SuppliedInputs.isSame(entry.getValue(), other);
                });
    }
}
