package dti.rules.framework;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The statements of a document about its framework as a whole.
 *
 * @param key permanent name of the framework, the same in all its versions
 * @param title as printed
 * @param level of the units it evaluates
 * @param declaredMax the total as printed
 * @param declaredCounts the numbers of nodes the document states, by plural kind
 * @param scale decimals of a leaf's points
 * @param ranking the document's statements on how units are ranked
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
