package dti.scoring.submissions.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dti.rules.score.NodeScore;
import dti.rules.score.ScoreTree;
import dti.scoring.submissions.domain.LeafDeadline;
import dti.scoring.submissions.domain.LeafEntry;
import dti.scoring.submissions.domain.ScoredFramework;
import dti.scoring.submissions.domain.Submission;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole score tree of a submission, now or at an earlier version or time.
 *
 * @param version with {@code effectiveAt}, the number of events that count
 * @param effectiveAt the requested time; absent if the request names none
 */
record ScoreAnswer(
        String campaign,
        String unit,
        long version,
        Instant asOf,
        Pin framework,
        String state,
        String phase,
        List<String> flags,
        TotalsAnswer totals,
        List<NodeAnswer> nodes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant effectiveAt) {

    record Pin(String key, int version) {}

    record TotalsAnswer(
            BigDecimal self,
            @Nullable BigDecimal council,
            BigDecimal achieved,
            BigDecimal bonus,
            BigDecimal applicableMax,
            @Nullable BigDecimal declaredMax,
            @Nullable BigDecimal percent,
            Reviewed reviewed) {}

    /** The number of leaves decided on, and the number of leaves. */
    record Reviewed(int decided, int leaves) {}

    record NodeAnswer(
            String key,
            @Nullable String code,
            @Nullable String parent,
            String kind,
            String name,
            BigDecimal max,
            BigDecimal applicableMax,
            @Nullable String state,
            @Nullable BigDecimal self,
            @Nullable BigDecimal council,
            @Nullable BigDecimal achieved,
            @Nullable BigDecimal percent,
            @Nullable LocalDate deadline,
            List<String> flags,
            List<EvidenceAnswer> evidence,
            List<RoundAnswer> rounds,
            List<PlanComparison.ReferenceAnswer> references) {}

    record EvidenceAnswer(String id, String kind, String sha256, String mediaType, String signature) {}

    /** A decision of one round. A correction after finalisation belongs to no round and has round 0. */
    record RoundAnswer(
            int round,
            String by,
            @Nullable BigDecimal points,
            boolean accepted,
            @Nullable String reason) {}

    static ScoreAnswer of(
            Submission.Opened submission, ScoredFramework framework, ScoreTree tree, ScoreMoment asked, Instant now) {
        var opening = submission.opening();
        var pin = submission.framework();
        return new ScoreAnswer(
                opening.campaign(),
                opening.unit(),
                submission.version(),
                asked.shownAs(now),
                new Pin(pin.key(), pin.version()),
                submission.course().state(),
                submission.phase().wire(),
                LeafFlags.of(submission),
                totals(submission, tree, framework),
                tree.nodes().stream()
                        .map(node -> node(submission, framework, node))
                        .toList(),
                asked.effective().orElse(null));
    }

    private static TotalsAnswer totals(Submission.Opened submission, ScoreTree tree, ScoredFramework framework) {
        var total = tree.total();
        var score = WriteAnswer.score(submission, tree);
        return new TotalsAnswer(
                score.self(),
                score.council(),
                score.achieved(),
                score.bonus(),
                score.applicableMax(),
                Numbers.plain(framework.index().framework().declaredMax()),
                score.percent(),
                new Reviewed(total.decided(), total.leaves()));
    }

    private static List<RoundAnswer> rounds(LeafEntry leaf) {
        Stream<LeafEntry.Decided> rounds = leaf.decisions().stream()
                .sorted(Comparator.comparingInt(LeafEntry.Decided::round).thenComparing(LeafEntry.Decided::authority));
        return Stream.concat(rounds, Stream.ofNullable(leaf.correction()))
                .map(ScoreAnswer::round)
                .toList();
    }

    private static List<String> flags(Submission.Opened submission, ScoredFramework framework, NodeScore score) {
        return Stream.concat(
                        LeafFlags.of(submission, score).stream(),
                        PlanComparison.flags(submission, framework, score).stream())
                .toList();
    }

    private static NodeAnswer node(Submission.Opened submission, ScoredFramework framework, NodeScore score) {
        var node = score.node();
        var totals = score.totals();
        LeafEntry leaf = submission.leaf(node.key());
        return new NodeAnswer(
                node.key(),
                node.code(),
                node.parent(),
                node.kind().wire(),
                node.name(),
                Numbers.plainOf(totals.max()),
                Numbers.plainOf(totals.applicableMax()),
                score.state() == null ? null : score.state().wire(),
                Numbers.plain(totals.self()),
                Numbers.plain(totals.council()),
                Numbers.plain(totals.achieved()),
                Numbers.plain(totals.percent()),
                LeafDeadline.of(
                                submission.opening(),
                                node.key(),
                                node.guidance().deadline())
                        .map(LeafDeadline::day)
                        .orElse(null),
                flags(submission, framework, score),
                leaf.evidence().stream()
                        .map(e -> new EvidenceAnswer(
                                e.evidenceId().toString(), e.kind(), e.sha256(), e.mediaType(), e.signature()))
                        .toList(),
                rounds(leaf),
                PlanComparison.of(submission, framework, score));
    }

    private static RoundAnswer round(LeafEntry.Decided decided) {
        return new RoundAnswer(
                decided.round(),
                decided.authority().wire(),
                Numbers.plain(decided.points()),
                decided.accepted(),
                decided.reason());
    }
}
