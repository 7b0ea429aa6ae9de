package dti.scoring.copies.application;

import dti.contracts.UnitChanged;
import dti.scoring.submissions.application.UnitNames;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the names of units from the latest copies from framework-service. */
@ApplicationScoped
class KnownUnitNames implements UnitNames {

    private final ReferenceCopies copies;

    KnownUnitNames(ReferenceCopies copies) {
        this.copies = copies;
    }

    @Override
    public Uni<String> name(String unit) {
        return copies.unit(unit).map(found -> found.map(UnitChanged::name).orElse(unit));
    }
}
