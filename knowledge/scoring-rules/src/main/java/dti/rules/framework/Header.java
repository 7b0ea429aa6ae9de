package dti.rules.framework;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a framework says of itself as a whole.
 *
 * @param key names the framework for ever; versions share it
 * @param title as printed
 * @param level whose units it evaluates
 * @param source where it was transcribed from
 * @param instrument what issues it
 * @param declaredMax the total as printed
 * @param declaredCounts how many nodes the print claims, by plural kind
 * @param scale decimals of a leaf's points
 * @param ranking how the document says the index or rank is found
 */
public record Header(
        String key,
        String title,
        Level level,
        Source source,
        @Nullable Instrument instrument,
        @Nullable BigDecimal declaredMax,
        Map<String, Integer> declaredCounts,
        int scale,
        List<RankingStatement> ranking) {

    public Header {
        declaredCounts = OrderedCopies.copy(declaredCounts);
        ranking = List.copyOf(ranking);
    }
}
