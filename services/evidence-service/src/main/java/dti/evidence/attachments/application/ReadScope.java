package dti.evidence.attachments.application;

import dti.evidence.attachments.domain.Evidence;
import io.quarkus.panache.common.Parameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The evidence a caller may read.
 *
 * @param everything of any unit
 * @param unit all evidence of this unit
 * @param providerUnit all evidence this unit gave, of any unit
 */
record ReadScope(
        boolean everything, @Nullable String unit, @Nullable String providerUnit) {

    boolean isEmpty() {
        return !everything && unit == null && providerUnit == null;
    }

    boolean covers(Evidence evidence) {
        return everything
                || evidence.unit().equals(unit)
                || evidence.provider().unit().equals(providerUnit);
    }

    /** Whether a list of this unit's evidence may be asked for, even if it then is empty. */
    boolean mayAskFor(String someUnit) {
        return everything || someUnit.equals(unit) || providerUnit != null;
    }

    void restrict(List<String> conditions, Parameters values) {
        if (!everything) {
            conditions.add("(e.unit = :ownUnit or e.providerUnit = :ownProviderUnit)");
            values.and("ownUnit", unit == null ? "" : unit)
                    .and("ownProviderUnit", providerUnit == null ? "" : providerUnit);
        }
    }
}
