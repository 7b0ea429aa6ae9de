package dti.scoring.duties.domain;

import dti.scoring.submissions.domain.Authority;
import dti.scoring.submissions.domain.LifecycleEvent.DeadlineExtended;
import dti.scoring.submissions.domain.Phase;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionEvent;
import dti.scoring.submissions.domain.SubmissionEvent.CouncilOverrideWithdrawn;
import dti.scoring.submissions.domain.SubmissionEvent.CouncilScoreOverridden;
import dti.scoring.submissions.domain.SubmissionEvent.ExplanationGiven;
import dti.scoring.submissions.domain.SubmissionEvent.PhaseEntered;
import dti.scoring.submissions.domain.SubmissionEvent.ReferenceValueFixed;
import dti.scoring.submissions.domain.SubmissionEvent.ReviewerScoreGiven;
import dti.scoring.submissions.domain.SubmissionEvent.ScoreAccepted;
import dti.scoring.submissions.domain.SubmissionEvolution;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A submission, and the facts of its past that its duties depend on.
 *
 * @param entryClosesAt the end of self-assessment, past or future
 * @param explanations the latest explanation of each leaf
 * @param seen per leaf, the facts that round 1's decisions were based on
 */
public record FollowedSubmission(
        Submission.Opened submission,
        @Nullable Instant entryClosesAt,
        Map<String, String> explanations,
        Map<String, Seen> seen) {

    private static final int ROUND_1 = 1;

    public FollowedSubmission {
        explanations = Map.copyOf(explanations);
        seen = Map.copyOf(seen);
    }

    /**
     * The facts of one leaf that round 1's decisions were based on.
     *
     * @param atItsEnd the facts at the end of round 1; used for a leaf without a decision
     */
    public record Seen(
            @Nullable LeafFacts byReviewer,
            @Nullable LeafFacts byCouncil,
            @Nullable LeafFacts atItsEnd) {

        static final Seen NOTHING = new Seen(null, null, null);

        /**
         * Returns the facts behind the decision in force: the council's, else the reviewer's, else those at the end of
         * round 1.
         */
        public Optional<LeafFacts> baseline() {
            return Optional.ofNullable(byCouncil)
                    .or(() -> Optional.ofNullable(byReviewer))
                    .or(() -> Optional.ofNullable(atItsEnd));
        }

        Seen with(@Nullable BigDecimal self) {
            return new Seen(with(byReviewer, self), with(byCouncil, self), with(atItsEnd, self));
        }

        private static @Nullable LeafFacts with(@Nullable LeafFacts facts, @Nullable BigDecimal self) {
            return facts == null ? null : facts.withSelf(self);
        }

        Seen by(Authority authority, @Nullable LeafFacts facts) {
            return switch (authority) {
                case REVIEWER -> new Seen(facts, byCouncil, atItsEnd);
                case COUNCIL -> new Seen(byReviewer, facts, atItsEnd);
            };
        }
    }

    /** Returns the submission right after the event that opens it. */
    public static FollowedSubmission opened(SubmissionEvent first) {
        return new FollowedSubmission(evolved(Submission.NOT_OPENED, first), null, Map.of(), Map.of());
    }

    public LeafFacts facts(String leaf) {
        return LeafFacts.of(submission.leaf(leaf), explanations.get(leaf));
    }

    public FollowedSubmission after(SubmissionEvent event) {
        FollowedSubmission next = new FollowedSubmission(evolved(submission, event), entryClosesAt, explanations, seen);
        return switch (event) {
            case PhaseEntered e -> next.entered(submission.phase(), e);
            case DeadlineExtended e when e.phase() == Phase.SELF_ASSESSMENT -> next.entryCloses(e.closesAt());
            case ExplanationGiven e -> next.explained(e.leaf(), e.text());
            case ReviewerScoreGiven e -> next.decided(e.leaf(), e.round(), Authority.REVIEWER);
            case CouncilScoreOverridden e -> next.decided(e.leaf(), e.round(), Authority.COUNCIL);
            case ScoreAccepted e -> next.decided(e.leaf(), e.round(), e.authority());
            case ReferenceValueFixed e -> next.heldAgainst(e.leaf());
            case CouncilOverrideWithdrawn e -> next.undecided(e.leaf(), e.round(), e.authority());
            case SubmissionEvent _ -> next;
        };
    }

    private FollowedSubmission entered(Phase from, PhaseEntered event) {
        FollowedSubmission next = event.phase() == Phase.SELF_ASSESSMENT ? entryCloses(event.closesAt()) : this;
        boolean endsRound1 = from == Phase.APPRAISAL_1 && event.phase() != Phase.APPRAISAL_1;
        return endsRound1 ? next.round1Ended() : next;
    }

    private FollowedSubmission entryCloses(@Nullable Instant at) {
        return new FollowedSubmission(submission, at, explanations, seen);
    }

    /** Keeps the facts of every leaf with an entry: evidence may be attached to a leaf that has nothing else. */
    private FollowedSubmission round1Ended() {
        Map<String, Seen> changed = new HashMap<>(seen);
        for (String leaf : submission.leaves().keySet()) {
            Seen before = changed.getOrDefault(leaf, Seen.NOTHING);
            changed.put(leaf, new Seen(before.byReviewer(), before.byCouncil(), facts(leaf)));
        }
        return new FollowedSubmission(submission, entryClosesAt, explanations, changed);
    }

    private FollowedSubmission explained(String leaf, String text) {
        Map<String, String> changed = new HashMap<>(explanations);
        changed.put(leaf, text);
        return new FollowedSubmission(submission, entryClosesAt, changed, seen);
    }

    private FollowedSubmission decided(String leaf, int round, Authority authority) {
        return round == ROUND_1 ? withSeen(leaf, authority, facts(leaf)) : this;
    }

    private FollowedSubmission undecided(String leaf, int round, Authority authority) {
        return round == ROUND_1 ? withSeen(leaf, authority, null) : this;
    }

    /** Puts the new points into the kept facts: a change of points by the campaign is no change by the unit. */
    private FollowedSubmission heldAgainst(String leaf) {
        Seen before = seen.get(leaf);
        if (before == null) {
            return this;
        }
        Map<String, Seen> changed = new HashMap<>(seen);
        changed.put(leaf, before.with(facts(leaf).self()));
        return new FollowedSubmission(submission, entryClosesAt, explanations, changed);
    }

    private FollowedSubmission withSeen(String leaf, Authority authority, @Nullable LeafFacts facts) {
        Map<String, Seen> changed = new HashMap<>(seen);
        changed.put(leaf, changed.getOrDefault(leaf, Seen.NOTHING).by(authority, facts));
        return new FollowedSubmission(submission, entryClosesAt, explanations, changed);
    }

    private static Submission.Opened evolved(Submission state, SubmissionEvent event) {
        return switch (SubmissionEvolution.evolve(state, event)) {
            case Submission.Opened opened -> opened;
            case Submission.NotOpened _ -> throw new IllegalStateException("a submission with events is open");
        };
    }
}
