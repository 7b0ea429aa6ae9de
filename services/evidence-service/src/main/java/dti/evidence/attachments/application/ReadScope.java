package dti.evidence.attachments.application;

import dti.evidence.attachments.domain.Evidence;
import io.quarkus.panache.common.Parameters;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The evidence a caller may read.
 *
 * @param everything of any unit
 * @param units all evidence of these: its own unit, and those it took over from
 * @param providerUnit all evidence this unit gave, of any unit
 */
record ReadScope(
        boolean everything, Set<String> units, @Nullable String providerUnit) {

    ReadScope {
        units = Set.copyOf(units);
    }

    boolean isEmpty() {
        return !everything && units.isEmpty() && providerUnit == null;
    }

    boolean covers(Evidence evidence) {
        return everything
                || units.contains(evidence.unit())
                || evidence.provider().unit().equals(providerUnit);
    }

    /** Whether a list of this unit's evidence may be asked for, even if it then is empty. */
    boolean mayAskFor(String someUnit) {
        return everything || units.contains(someUnit) || providerUnit != null;
    }

    void restrict(List<String> conditions, Parameters values) {
        if (!everything) {
            conditions.add("(e.unit in :ownUnits or e.providerUnit = :ownProviderUnit)");
            values.and("ownUnits", units.isEmpty() ? Set.of("") : units)
                    .and("ownProviderUnit", providerUnit == null ? "" : providerUnit);
        }
    }
}
