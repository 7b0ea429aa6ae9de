package dti.scoring.submissions.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dti.rules.score.NodeScore;
import dti.rules.score.ScoreTree;
import dti.scoring.submissions.domain.Submission;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a write: the submission's new version and totals, and the new state of the leaves it changed.
 *
 * @param leaf the leaf, if the request was about one
 * @param leaves the leaves, if the request was a batch
 */
public record WriteAnswer(
        long version,
        Score score,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LeafAnswer leaf,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<LeafAnswer> leaves) {

    public record Score(
            BigDecimal self,
            @Nullable BigDecimal council,
            BigDecimal achieved,
            BigDecimal bonus,
            BigDecimal applicableMax,
            @Nullable BigDecimal percent) {}

    public record LeafAnswer(
            String key,
            @Nullable String state,
            @Nullable BigDecimal self,
            @Nullable BigDecimal council,
            @Nullable BigDecimal achieved,
            BigDecimal max,
            List<String> flags) {}

    static WriteAnswer of(Submission.Opened submission, ScoreTree tree, List<String> keys, boolean many) {
        List<LeafAnswer> leaves = tree.nodes().stream()
                .filter(node -> keys.contains(node.key()))
                .map(node -> leaf(submission, node))
                .toList();
        boolean single = !many && leaves.size() == 1;
        return new WriteAnswer(
                submission.version(), score(submission, tree), single ? leaves.getFirst() : null, many ? leaves : null);
    }

    static Score score(Submission.Opened submission, ScoreTree tree) {
        var total = tree.total();
        return new Score(
                Numbers.orZero(total.self()),
                Numbers.plain(total.council()),
                Numbers.orZero(total.achieved()),
                Numbers.plainOf(submission.bonus()),
                Numbers.plainOf(total.applicableMax()),
                Numbers.plain(total.percent()));
    }

    private static LeafAnswer leaf(Submission.Opened submission, NodeScore node) {
        var totals = node.totals();
        return new LeafAnswer(
                node.key(),
                node.state() == null ? null : node.state().wire(),
                Numbers.plain(totals.self()),
                Numbers.plain(totals.council()),
                Numbers.plain(totals.achieved()),
                Numbers.plainOf(totals.max()),
                LeafFlags.of(submission, node));
    }
}
