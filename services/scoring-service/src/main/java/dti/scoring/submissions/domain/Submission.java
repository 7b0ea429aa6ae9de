package dti.scoring.submissions.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The state of a submission, folded from its events. */
public sealed interface Submission {

    Submission NOT_OPENED = new NotOpened();

    /** The stream has no events yet. */
    record NotOpened() implements Submission {}

    /**
     * The submission of a unit that takes part.
     *
     * @param version the number of events behind this state
     * @param leaves the state of each leaf that had an event, by key
     * @param form the unit's general information, its own and supplied
     * @param plan the figures of the unit's plan for the year, by name; empty if there is no plan
     * @param bonuses the bonus ledger, oldest line first
     * @param ownHands the subjects who entered or submitted something for the unit; none of them may judge it
     */
    record Opened(
            SubmissionCommand.Opening opening,
            FrameworkPin framework,
            SubmissionProgress course,
            long version,
            Map<String, LeafEntry> leaves,
            UnitInfo form,
            Map<String, Object> plan,
            List<Bonus> bonuses,
            Set<String> ownHands)
            implements Submission {

        public Opened {
            leaves = Map.copyOf(leaves);
            plan = Map.copyOf(plan);
            bonuses = List.copyOf(bonuses);
            ownHands = Set.copyOf(ownHands);
        }

        public SubmissionId id() {
            return new SubmissionId(opening.campaign(), opening.unit());
        }

        public Phase phase() {
            return course.phase();
        }

        /** The data about a leaf besides its entries. */
        public LeafContext circumstances(String leaf) {
            return new LeafContext(
                    opening.parameters().getOrDefault(leaf, Map.of()),
                    form.effective(),
                    plan,
                    leaf(leaf).reference());
        }

        /** The unit's own general information, by the code of the field. */
        public Map<String, Object> info() {
            return form.own();
        }

        public LeafEntry leaf(String key) {
            return leaves.getOrDefault(key, LeafEntry.EMPTY);
        }

        /** Bonus points, which are never part of the score itself. */
        public BigDecimal bonus() {
            return bonuses.stream().map(Bonus::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** The maximum of bonus points; 0 if the campaign states none. */
        public BigDecimal bonusCap() {
            return Objects.requireNonNullElse(opening.bonusCap(), BigDecimal.ZERO);
        }

        /** Counts one more event, and notes its author if they act for the unit. */
        Opened counted(SubmissionActor by) {
            Opened counted = counted();
            if (!by.actsForUnit() || ownHands.contains(by.subject())) {
                return counted;
            }
            Set<String> hands = new HashSet<>(ownHands);
            hands.add(by.subject());
            return new Opened(opening, framework, course, counted.version(), leaves, form, plan, bonuses, hands);
        }

        private Opened counted() {
            return new Opened(opening, framework, course, version + 1, leaves, form, plan, bonuses, ownHands);
        }

        Opened on(SubmissionProgress changed) {
            return new Opened(opening, framework, changed, version, leaves, form, plan, bonuses, ownHands);
        }

        Opened pinnedTo(FrameworkPin pin) {
            return new Opened(opening, pin, course, version, leaves, form, plan, bonuses, ownHands);
        }

        Opened withInfo(Map<String, Object> values, List<String> cleared) {
            return with(form.entered(values, cleared));
        }

        Opened with(UnitInfo changed) {
            return new Opened(opening, framework, course, version, leaves, changed, plan, bonuses, ownHands);
        }

        Opened withPlan(Map<String, Object> figures) {
            return new Opened(opening, framework, course, version, leaves, form, figures, bonuses, ownHands);
        }

        Opened withBonus(BigDecimal points, String reason) {
            List<Bonus> changed = new ArrayList<>(bonuses);
            changed.add(new Bonus(points, reason, version));
            return new Opened(opening, framework, course, version, leaves, form, plan, changed, ownHands);
        }

        Opened withLeaf(String key, UnaryOperator<LeafEntry> change) {
            Map<String, LeafEntry> changed = new LinkedHashMap<>(leaves);
            changed.put(key, change.apply(leaf(key)));
            return new Opened(opening, framework, course, version, changed, form, plan, bonuses, ownHands);
        }
    }
}
