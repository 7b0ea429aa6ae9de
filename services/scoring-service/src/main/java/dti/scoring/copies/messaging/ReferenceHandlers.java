package dti.scoring.copies.messaging;

import dti.contracts.FrameworkPublished;
import dti.contracts.UnitChanged;
import dti.eventstore.consume.ConsumedEventHandler;
import dti.runtime.logs.ContractHandler;
import dti.scoring.copies.application.ReferenceCopies;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Store the published framework versions and the current units. */
final class ReferenceHandlers {

    ReferenceHandlers() {}

    @Produces
    @Singleton
    static ConsumedEventHandler frameworks(ReferenceCopies copies) {
        return new ContractHandler<>(
                "scoring-frameworks",
                FrameworkPublished.class,
                (framework, event, transaction) -> copies.keep(framework, transaction));
    }

    @Produces
    @Singleton
    static ConsumedEventHandler units(ReferenceCopies copies) {
        return new ContractHandler<>(
                "scoring-units", UnitChanged.class, (unit, event, transaction) -> copies.keep(unit, transaction));
    }
}
