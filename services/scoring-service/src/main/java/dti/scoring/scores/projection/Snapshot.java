package dti.scoring.scores.projection;

import com.fasterxml.jackson.core.io.SerializedString;
import dti.rules.score.NodeScore;
import dti.rules.score.ScoreTree;
import dti.scoring.submissions.domain.Submission;
import java.util.ArrayList;
import java.util.List;

/**
 * A submission and its score right after one of its events.
 *
 * @param tree shares all unmoved nodes with the tree before
 * @param told the texts of its nodes in messages, shared likewise
 */
record Snapshot(Submission.Opened submission, ScoreTree tree, List<SerializedString> told) {

    static Snapshot first(Submission.Opened submission, ScoreTree tree) {
        return new Snapshot(
                submission, tree, tree.nodes().stream().map(ScoreMessages::text).toList());
    }

    /** Returns the snapshot after the next event. */
    Snapshot next(Submission.Opened evolved, ScoreTree computed) {
        ScoreTree shared = computed.sharing(tree);
        List<NodeScore> nodes = shared.nodes();
        List<SerializedString> telling = new ArrayList<>(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            boolean isSame =
                    i < tree.nodes().size() && nodes.get(i) == tree.nodes().get(i);
            telling.add(isSame ? told.get(i) : ScoreMessages.text(nodes.get(i)));
        }
        return new Snapshot(evolved, shared, telling);
    }
}
