package dti.scoring.periods.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dti.rules.score.NodeScore;
import dti.rules.score.ScoreTree;
import dti.scoring.periods.application.PeriodCampaigns.PeriodCampaign;
import dti.scoring.periods.application.YearToDate.Scored;
import dti.scoring.submissions.domain.LeafEntry;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionScore;
import dti.scoring.submissions.http.Numbers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The periods of one year up to one of them. The figures are shown side by side; people judge what they say about the
 * year, so no points are computed from them.
 *
 * @param periods earliest first; the last one is the submission itself
 */
@Schema(name = "YearToDate")
record YearToDateAnswer(String campaign, String unit, int year, List<PeriodTotals> periods, List<LeafYear> leaves) {

    /** One submission of the year. */
    @Schema(name = "PeriodTotals")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PeriodTotals(
            String campaign,
            String title,
            String period,
            @Nullable String dataFrom,
            @Nullable String dataTo,
            String state,
            long version,
            BigDecimal self,
            BigDecimal achieved,
            BigDecimal applicableMax,
            @Nullable BigDecimal percent) {}

    /**
     * One leaf.
     *
     * @param printed the result as printed in the document: text, never a value
     * @param periods the values of each period, in order; a period without the leaf is left out
     */
    @Schema(name = "LeafYear")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LeafYear(
            String key,
            @Nullable String code,
            String name,
            @Nullable String printed,
            List<LeafPeriod> periods,
            List<InputYear> inputs) {}

    /** A leaf in one period. */
    @Schema(name = "LeafPeriod")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LeafPeriod(
            String campaign,
            String period,
            @Nullable BigDecimal self,
            @Nullable BigDecimal achieved,
            @Nullable String state,
            Map<String, Object> inputs,
            @Nullable String note) {}

    static YearToDateAnswer of(List<Scored> year) {
        Scored own = year.getLast();
        var id = own.submission().state().id();
        List<Period> periods = year.stream().map(Period::of).toList();
        return new YearToDateAnswer(
                id.campaign(),
                id.unit(),
                own.submission().campaign().period().year(),
                periods.stream().map(YearToDateAnswer::totals).toList(),
                own.framework().leaves().stream()
                        .map(leaf -> leaf(leaf.key(), own, periods))
                        .toList());
    }

    /** A submission with its totals, computed once for all its leaves. */
    private record Period(
            PeriodCampaign campaign, Submission.Opened state, ScoreTree tree, Map<String, NodeScore> nodes) {

        static Period of(Scored scored) {
            Submission.Opened state = scored.submission().state();
            ScoreTree tree = SubmissionScore.of(state, scored.framework());
            return new Period(scored.submission().campaign(), state, tree, tree.byKey());
        }
    }

    private static PeriodTotals totals(Period period) {
        var total = period.tree().total();
        return new PeriodTotals(
                period.campaign().code(),
                period.campaign().title(),
                period.campaign().periodText(),
                period.campaign().dataFrom(),
                period.campaign().dataTo(),
                period.state().course().state(),
                period.state().version(),
                Numbers.orZero(total.self()),
                Numbers.orZero(total.achieved()),
                Numbers.plainOf(total.applicableMax()),
                Numbers.plain(total.percent()));
    }

    private static LeafYear leaf(String key, Scored own, List<Period> periods) {
        var node = own.framework().node(key).orElseThrow();
        List<LeafPeriod> each =
                periods.stream().flatMap(period -> in(period, key).stream()).toList();
        return new LeafYear(
                key,
                node.code(),
                node.name(),
                node.guidance().reported(),
                each,
                own.framework().rule(key).inputs().stream()
                        .map(input -> InputYear.of(
                                input, each.stream().map(LeafPeriod::inputs).toList()))
                        .toList());
    }

    private static Optional<LeafPeriod> in(Period period, String key) {
        NodeScore score = period.nodes().get(key);
        if (score == null) {
            return Optional.empty();
        }
        LeafEntry.SelfScore self = period.state().leaf(key).self();
        return Optional.of(new LeafPeriod(
                period.campaign().code(),
                period.campaign().periodText(),
                Numbers.plain(score.totals().self()),
                Numbers.plain(score.totals().achieved()),
                score.state() == null ? null : score.state().wire(),
                self == null ? Map.of() : self.inputs(),
                self == null ? null : self.note()));
    }
}
