package dti.scoring.submissions.domain;

import dti.rules.score.LeafState;
import dti.rules.score.LeafValue;
import dti.rules.score.ScoreTree;
import dti.scoring.submissions.domain.LeafEntry.Decided;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes the score of a submission from its state. */
public final class SubmissionScore {

    private SubmissionScore() {}

    /** The whole tree: self, council and achieved points of every node. */
    public static ScoreTree of(Submission.Opened submission, ScoredFramework framework) {
        boolean signaturesCount = submission.opening().unsignedEvidence() == UnsignedEvidencePolicy.ZERO;
        Map<String, LeafValue> values = HashMap.newHashMap(framework.leaves().size());
        for (LeafCatalogue.Leaf leaf : framework.leaves()) {
            LeafValue value = value(submission, submission.leaf(leaf.key()));
            boolean zeroed = signaturesCount
                    && SignedEvidence.zeroes(
                            submission,
                            leaf.key(),
                            framework.demands(leaf.key()).signature());
            values.put(leaf.key(), zeroed ? undecidedAsZero(value) : value);
        }
        return ScoreTree.compute(framework.index(), submission.opening().groups(), values);
    }

    /** A decision keeps its points; a self score without its signed evidence is shown, and counts 0 points. */
    private static LeafValue undecidedAsZero(LeafValue value) {
        boolean counts = value.state() == LeafState.SCORED && value.council() == null;
        return counts ? new LeafValue(LeafState.SCORED, value.self(), null, BigDecimal.ZERO) : value;
    }

    private static LeafValue value(Submission.Opened submission, LeafEntry leaf) {
        LeafValue value = applicable(submission, leaf);
        return leaf.isExcluded() ? value.excluded() : value;
    }

    private static LeafValue applicable(Submission.Opened submission, LeafEntry leaf) {
        Optional<Decided> decided = leaf.standing();
        LeafEntry.SelfScore self = leaf.self();
        if (decided.isPresent()) {
            BigDecimal points = decided.get().points();
            return points == null ? LeafValue.EXCLUDED : LeafValue.decided(self == null ? null : self.points(), points);
        }
        if (self == null) {
            return submission.phase().afterSelfAssessment() ? LeafValue.DEFAULTED : LeafValue.PENDING;
        }
        if (self.isProvisional()) {
            return LeafValue.PENDING;
        }
        return self.points() == null ? LeafValue.EXCLUDED : undecided(submission, self.points());
    }

    private static LeafValue undecided(Submission.Opened submission, @Nullable BigDecimal self) {
        boolean zeroed = submission.course().isFinal() && submission.opening().unreviewed() == UnreviewedPolicy.ZERO;
        BigDecimal points = java.util.Objects.requireNonNull(self);
        return zeroed ? new LeafValue(LeafState.SCORED, points, null, BigDecimal.ZERO) : LeafValue.self(points);
    }
}
