package dti.rules.framework;

import java.math.BigDecimal;
import java.util.List;

/**
 * Sibling leaves that share one printed maximum. Together they give at most that maximum; a single one may give all of
 * it.
 *
 * @param max the printed maximum they share
 * @param leaves their keys, at least two, children of one node
 */
public record Pool(BigDecimal max, List<String> leaves) {

    public Pool {
        leaves = List.copyOf(leaves);
    }
}
