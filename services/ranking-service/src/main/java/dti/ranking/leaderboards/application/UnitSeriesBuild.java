package dti.ranking.leaderboards.application;

import dti.contracts.CampaignChanged.Campaign;
import dti.contracts.UnitChanged;
import dti.ranking.leaderboards.application.UnitSeries.Contributor;
import dti.ranking.leaderboards.application.UnitSeries.Point;
import dti.ranking.leaderboards.domain.MiddleValues;
import dti.rules.number.Rational;
import dti.runtime.problem.Language;
import dti.runtime.problem.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds a series from the leaderboards of its campaigns. */
final class UnitSeriesBuild {

    private static final Text RULE = new Text(
            "Đợt mà đơn vị không tham gia được tính bằng trung bình cộng tỷ lệ phần trăm của các đơn vị trước đây có tham"
                    + " gia, mỗi đơn vị một phần như nhau; điểm và thứ hạng vẫn là của từng đơn vị đó.",
            "A campaign the unit took no part in shows the mean percentage of the predecessors that did, each counted"
                    + " alike; points and ranks remain those units' own.");

    private UnitSeriesBuild() {}

    /** A campaign, its leaderboard, and the codes of the units whose rows represent the unit there. */
    record Found(KnownCampaign known, Leaderboard board, List<String> standing) {}

    static UnitSeries series(SeriesQuery query, UnitChanged unit, List<Found> found, Language language) {
        return new UnitSeries(
                query.framework(),
                unit.code(),
                unit.name(),
                unit.identifiers(),
                query.basis().wire(),
                query.restated(),
                query.restated() ? RULE.in(language) : null,
                found.stream().map(each -> point(unit.code(), each)).toList());
    }

    private static Point point(String unit, Found found) {
        List<Leaderboard.Item> items = found.board().items().stream()
                .filter(item -> found.standing().contains(item.unit()))
                .sorted(Comparator.comparing(Leaderboard.Item::unit))
                .toList();
        Leaderboard.@Nullable Item own = items.stream()
                .filter(item -> item.unit().equals(unit))
                .findFirst()
                .orElse(null);
        Campaign campaign = found.known().campaign();
        return new Point(
                campaign.code(),
                campaign.title(),
                campaign.period(),
                campaign.framework().version(),
                found.known().status(),
                own == null,
                own == null ? null : own.rank(),
                (int) found.board().items().stream()
                        .filter(item -> item.rank() != null)
                        .count(),
                own == null ? null : own.points(),
                own == null ? null : own.applicableMax(),
                own == null ? mean(items) : own.percent(),
                latest(items),
                items.stream().anyMatch(Leaderboard.Item::waiting),
                items.stream().map(UnitSeriesBuild::contributor).toList());
    }

    /** The mean of exact percentages, rounded once. */
    private static @Nullable BigDecimal mean(List<Leaderboard.Item> items) {
        List<Rational> fractions =
                items.stream().flatMap(UnitSeriesBuild::fraction).toList();
        return MiddleValues.mean(fractions).map(BoardFigures::percent).orElse(null);
    }

    private static Stream<Rational> fraction(Leaderboard.Item item) {
        BigDecimal points = item.points();
        BigDecimal max = item.applicableMax();
        return points == null || max == null || max.signum() == 0
                ? Stream.empty()
                : Stream.of(Rational.of(points).dividedBy(Rational.of(max)));
    }

    private static @Nullable Instant latest(List<Leaderboard.Item> items) {
        return items.stream()
                .map(Leaderboard.Item::dataAsOf)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Contributor contributor(Leaderboard.Item item) {
        return new Contributor(
                item.unit(),
                item.name(),
                item.rank(),
                item.points(),
                item.applicableMax(),
                item.percent(),
                item.waitingSince());
    }
}
