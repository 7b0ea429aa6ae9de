package dti.scoring.duties.domain;

import dti.scoring.submissions.domain.Exclusion;
import dti.scoring.submissions.domain.LeafCatalogue.Leaf;
import dti.scoring.submissions.domain.LeafEntry;
import dti.scoring.submissions.domain.LeafEntry.Decided;
import dti.scoring.submissions.domain.Phase;
import dti.scoring.submissions.domain.Submission;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The open work on one leaf of a submission.
 *
 * @param place the position in the framework's order
 * @param due the deadline of the criterion itself, where one is printed or set
 * @param changed the fields that differ from the facts behind round 1's decision; empty while there is no decision
 * @param before the facts behind round 1's decision; null where nothing changed
 * @param after the present facts; null where nothing changed
 */
public record LeafWork(
        String leaf,
        int place,
        @Nullable Instant due,
        Waits waits,
        List<String> changed,
        @Nullable LeafFacts before,
        @Nullable LeafFacts after) {

    /** The kinds of work that may be open on a leaf. */
    public record Waits(boolean selfScore, boolean inputs, boolean explanation, boolean decision, boolean exclusion) {}

    public LeafWork {
        changed = List.copyOf(changed);
    }

    static LeafWork of(FollowedSubmission followed, Leaf leaf, int place, @Nullable Instant due) {
        LeafEntry entry = followed.submission().leaf(leaf.key());
        LeafFacts now = followed.facts(leaf.key());
        Optional<LeafFacts> baseline =
                Optional.ofNullable(followed.seen().get(leaf.key())).flatMap(FollowedSubmission.Seen::baseline);
        List<String> changed = baseline.map(before -> before.differing(now)).orElse(List.of());
        boolean differs = !changed.isEmpty();
        return new LeafWork(
                leaf.key(),
                place,
                due,
                waits(followed.submission(), leaf, entry, differs),
                changed,
                differs ? baseline.orElse(null) : null,
                differs ? now : null);
    }

    private static Waits waits(Submission.Opened submission, Leaf leaf, LeafEntry entry, boolean differs) {
        boolean open = !submission.course().isFinal();
        boolean counts = open && !entry.isExcluded();
        Phase phase = submission.phase();
        return new Waits(
                counts && entry.self() == null && SubmissionWork.isBeingEntered(submission),
                counts && !leaf.manual() && entry.supplied() == null,
                counts
                        && phase == Phase.EXPLANATION
                        && isLowered(entry)
                        && !entry.appeal().explained(),
                counts && phase.isAppraisal() && isUndecided(entry, phase.round(), differs),
                open && isRequested(entry.appeal().exclusion()));
    }

    /** Returns whether the unit's entry has no decision, or none since it changed. */
    private static boolean isUndecided(LeafEntry entry, int round, boolean differs) {
        if (entry.decisions().isEmpty()) {
            return entry.self() != null;
        }
        boolean decidedInRound2 = round > 1 && entry.decisions().stream().anyMatch(each -> each.round() == round);
        return differs && !decidedInRound2;
    }

    private static boolean isLowered(LeafEntry entry) {
        LeafEntry.SelfScore self = entry.self();
        BigDecimal own = self == null ? null : self.points();
        BigDecimal decided = entry.standing().map(Decided::points).orElse(null);
        return own != null && decided != null && decided.compareTo(own) < 0;
    }

    private static boolean isRequested(@Nullable Exclusion exclusion) {
        return exclusion != null && exclusion.status() == Exclusion.Status.REQUESTED;
    }
}
