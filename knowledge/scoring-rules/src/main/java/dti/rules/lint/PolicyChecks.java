package dti.rules.lint;

import static dti.rules.lint.ReadingEffect.keep;

import dti.rules.framework.Node;
import dti.rules.framework.RankingStatement;
import dti.rules.score.EffectiveMaxima;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Checks that the document states only one way of ranking. */
final class PolicyChecks {

    private static final int WEIGHT_DECIMALS = 4;

    private PolicyChecks() {}

    static List<Finding> rankingConflict(LintSubject examined) {
        List<RankingStatement> statements = examined.framework().header().ranking();
        List<String> policies =
                statements.stream().map(RankingStatement::policy).distinct().toList();
        if (policies.size() < 2) {
            return List.of();
        }
        List<ReadingEffect> readings = new ArrayList<>();
        readings.add(keep(
                "đợt đánh giá phải nêu một cách xếp hạng; kết quả theo các cách khác được hiện bên cạnh",
                "a campaign has to state one policy; the order under the others is shown beside it"));
        policies.forEach(policy -> readings.add(effect(examined, policy)));
        return List.of(new Finding(
                FindingKind.RANKING_CONFLICT.wire() + ":" + LintSubject.WHOLE,
                FindingKind.RANKING_CONFLICT,
                Severity.WARNING,
                null,
                statements.stream()
                        .map(RankingStatement::line)
                        .filter(Objects::nonNull)
                        .toList(),
                LintPhrase.of(
                        "Bản in nêu nhiều cách tính chỉ số và xếp hạng: %s",
                        "The document states several ways of indexing and ranking: %s", String.join(", ", policies)),
                readings));
    }

    private static ReadingEffect effect(LintSubject examined, String policy) {
        BigDecimal total = examined.total();
        BigDecimal pillars = BigDecimal.valueOf(examined.tree().top().size());
        return switch (policy) {
            case "mean-of-pillars-raw" -> rawMean(policy, total, pillars);
            case "mean-of-pillars-normalised" ->
                ReadingEffect.of(
                        policy,
                        "mỗi trụ cột nặng như nhau, một điểm trị giá: %s; thứ hạng có thể khác xếp theo tổng điểm",
                        "every pillar weighs the same, one point is worth: %s; the order may differ from that by the total",
                        weights(examined));
            case "total" ->
                ReadingEffect.of(
                        policy,
                        "mọi điểm nặng như nhau, nhiều nhất %s",
                        "every point weighs the same, at most %s",
                        total);
            default ->
                ReadingEffect.of(
                        policy,
                        "xếp theo phần trăm của điểm tối đa áp dụng, nhiều nhất 100",
                        "by percent of the applicable maximum, at most 100");
        };
    }

    private static ReadingEffect rawMean(String policy, BigDecimal total, BigDecimal pillars) {
        return ReadingEffect.of(
                policy,
                "chỉ số = tổng điểm / %s, nhiều nhất %s / %s = %s; thứ hạng như xếp theo tổng điểm",
                "index = total / %s, at most %s / %s = %s; the same order as by the total",
                pillars,
                total,
                pillars,
                total.divide(pillars, 2, RoundingMode.HALF_UP));
    }

    private static String weights(LintSubject examined) {
        EffectiveMaxima maxima = EffectiveMaxima.of(examined.tree());
        List<String> weights = new ArrayList<>();
        for (Node pillar : examined.tree().top()) {
            BigDecimal share = maxima.of(pillar.key())
                    .value()
                    .multiply(BigDecimal.valueOf(examined.tree().top().size()));
            BigDecimal weight = share.signum() == 0
                    ? BigDecimal.ZERO
                    : BigDecimal.ONE.divide(share, WEIGHT_DECIMALS, RoundingMode.HALF_UP);
            weights.add(pillar.key() + " " + weight.toPlainString());
        }
        return String.join(", ", weights);
    }
}
