package dti.evidence.attachments.application;

import dti.evidence.attachments.domain.Evidence;
import io.quarkus.panache.common.Parameters;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The evidence a caller may read.
 *
 * @param everything whether the caller may read the evidence of every unit
 * @param units the units whose evidence the caller may read: its own unit and that unit's predecessors
 * @param providerUnit the unit whose submitted evidence the caller may read, for whichever unit it was submitted; null
 *     for none
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

    /** Whether the caller may list this unit's evidence; the list may be empty. */
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
