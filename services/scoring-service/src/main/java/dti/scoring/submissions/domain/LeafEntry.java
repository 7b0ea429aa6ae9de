package dti.scoring.submissions.domain;

import dti.scoring.submissions.domain.SubmissionEvent.Recomputed;
import dti.scoring.submissions.domain.SubmissionEvent.ReferenceValueFixed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of one leaf of a submission.
 *
 * @param supplied the latest figures of a data source
 * @param reference the campaign's reference value for the leaf; null until it is fixed
 * @param decisions at most one per round and authority, oldest first
 * @param correction the latest correction after finalisation; it overrides every decision
 * @param appeal the unit's exclusion request and explanation
 */
public record LeafEntry(
        @Nullable SelfScore self,
        @Nullable SuppliedInputs supplied,
        @Nullable ReferenceValue reference,
        List<Decided> decisions,
        @Nullable Decided correction,
        Appeal appeal,
        List<Evidence> evidence) {

    public static final LeafEntry EMPTY = new LeafEntry(null, null, null, List.of(), null, Appeal.NONE, List.of());

    private static final Comparator<Decided> LATEST =
            Comparator.comparingInt(Decided::round).thenComparing(Decided::authority);

    public LeafEntry {
        decisions = List.copyOf(decisions);
        evidence = List.copyOf(evidence);
    }

    /**
     * The unit's own score.
     *
     * @param points null where the rule says that the leaf does not apply
     * @param version the version of the event that entered it
     */
    public record SelfScore(
            @Nullable BigDecimal points,
            Map<String, Object> inputs,
            List<String> flags,
            @Nullable String note,
            long version) {

        /** Whether its points wait for the campaign's reference value. */
        public boolean isProvisional() {
            return points == null && flags.contains(ReferenceValue.PENDING);
        }

        private SelfScore with(@Nullable BigDecimal known, List<String> noticed) {
            return new SelfScore(known, inputs, noticed, note, version);
        }
    }

    /**
     * The unit's exclusion request and explanation, besides its score.
     *
     * @param explained true if the unit gave an explanation
     */
    public record Appeal(@Nullable Exclusion exclusion, boolean explained) {
        static final Appeal NONE = new Appeal(null, false);
    }

    /**
     * A decision of a reviewer or the council.
     *
     * @param round of appraisal; 0 for a correction, which belongs to none
     * @param inputs the figures its points were computed from; empty if the points were given
     * @param accepted true if the self score was recognised as it was
     */
    public record Decided(
            int round,
            Authority authority,
            @Nullable BigDecimal points,
            Map<String, Object> inputs,
            boolean accepted,
            @Nullable String reason,
            String subject,
            long version) {

        private Decided with(@Nullable BigDecimal known) {
            return new Decided(round, authority, known, inputs, accepted, reason, subject, version);
        }
    }

    /**
     * The decision in force: the latest correction, else the council's decision, else the reviewer's, of the latest
     * round.
     */
    public Optional<Decided> standing() {
        if (correction != null) {
            return Optional.of(correction);
        }
        return decisions.isEmpty() ? Optional.empty() : Optional.of(Collections.max(decisions, LATEST));
    }

    public Optional<Decided> decision(int round, Authority authority) {
        return decisions.stream()
                .filter(d -> d.round() == round && d.authority() == authority)
                .findFirst();
    }

    /** True if the council has excluded the leaf from this submission. */
    public boolean isExcluded() {
        Exclusion exclusion = appeal.exclusion();
        return exclusion != null && exclusion.status() == Exclusion.Status.GRANTED;
    }

    public boolean hasEvidence(UUID id) {
        return evidence.stream().anyMatch(e -> e.evidenceId().equals(id));
    }

    LeafEntry withSelf(@Nullable SelfScore score) {
        return new LeafEntry(score, supplied, reference, decisions, correction, appeal, evidence);
    }

    /** A copy with this reference value: computed scores get the points the event gives them. */
    LeafEntry heldAgainst(ReferenceValueFixed fixed) {
        LeafEntry known = new LeafEntry(
                self == null ? null : self.with(fixed.points(), fixed.flags()),
                supplied,
                new ReferenceValue(fixed.value(), fixed.source(), fixed.number()),
                decisions,
                correction,
                appeal,
                evidence);
        for (Recomputed each : fixed.recomputed()) {
            known = known.decision(each.round(), each.authority())
                    .map(before -> before.with(each.points()))
                    .map(known::decided)
                    .orElse(known);
        }
        return known;
    }

    LeafEntry decided(Decided decision) {
        List<Decided> changed = new ArrayList<>(without(decision.round(), decision.authority()));
        changed.add(decision);
        return new LeafEntry(self, supplied, reference, changed, correction, appeal, evidence);
    }

    LeafEntry undecided(int round, Authority authority) {
        return new LeafEntry(self, supplied, reference, without(round, authority), correction, appeal, evidence);
    }

    LeafEntry with(SuppliedInputs figures) {
        return new LeafEntry(self, figures, reference, decisions, correction, appeal, evidence);
    }

    LeafEntry corrected(Decided latest) {
        return new LeafEntry(self, supplied, reference, decisions, latest, appeal, evidence);
    }

    LeafEntry with(Exclusion exclusion) {
        return new LeafEntry(
                self, supplied, reference, decisions, correction, new Appeal(exclusion, appeal.explained()), evidence);
    }

    LeafEntry explained() {
        return new LeafEntry(
                self, supplied, reference, decisions, correction, new Appeal(appeal.exclusion(), true), evidence);
    }

    LeafEntry withEvidence(Evidence added) {
        List<Evidence> changed = new ArrayList<>(evidence);
        changed.add(added);
        return new LeafEntry(self, supplied, reference, decisions, correction, appeal, changed);
    }

    LeafEntry withoutEvidence(UUID id) {
        return new LeafEntry(
                self,
                supplied,
                reference,
                decisions,
                correction,
                appeal,
                evidence.stream().filter(e -> !e.evidenceId().equals(id)).toList());
    }

    private List<Decided> without(int round, Authority authority) {
        return decisions.stream()
                .filter(d -> d.round() != round || d.authority() != authority)
                .toList();
    }
}
