package dti.framework.units.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What stands above units. */
public final class UnitContext {

    private UnitContext() {}

    /** The units that are, or are above, each one of the codes; none without codes. */
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

    /** Parents may be registered in a circle; each is looked at once. */
    private static Set<String> chain(String code, Map<String, String> parents) {
        Set<String> chain = new LinkedHashSet<>();
        String at = code;
        while (at != null && chain.add(at)) {
            at = parents.get(at);
        }
        return chain;
    }
}
