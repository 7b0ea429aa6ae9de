package dti.framework.units.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Finds the units above other units. */
public final class UnitContext {

    private UnitContext() {}

    /** The units that each of the codes has as itself or as an ancestor; none where there are no codes. */
    public static Set<String> above(Collection<String> codes, Map<String, String> parents) {
        Set<String> common = null;
        for (String code : codes) {
            Set<String> chain = chain(code, parents);
            if (common == null) {
                common = new HashSet<>(chain);
            } else {
                common.retainAll(chain);
            }
        }
        return common == null ? Set.of() : common;
    }

    /** The code and its ancestors. Parents may be registered in a circle, so each is visited once. */
    private static Set<String> chain(String code, Map<String, String> parents) {
        Set<String> chain = new LinkedHashSet<>();
        String at = code;
        while (at != null && chain.add(at)) {
            at = parents.get(at);
        }
        return chain;
    }
}
