package dti.ranking.copies.messaging;

import dti.contracts.CampaignChanged;
import dti.contracts.FrameworkPublished;
import dti.contracts.UnitChanged;
import dti.eventstore.consume.ConsumedEvent;
import dti.eventstore.consume.ConsumedEventHandler;
import dti.ranking.copies.application.ReferenceCopies;
import dti.runtime.logs.ContractHandler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Stores the nodes of published framework versions, and the current and earlier versions of units and campaigns. */
final class ReferenceHandlers {

    ReferenceHandlers() {}

    @Produces
    @Singleton
    static ConsumedEventHandler frameworks(ReferenceCopies copies) {
        return new ContractHandler<>(
                "ranking-frameworks",
                FrameworkPublished.class,
                (framework, event, transaction) -> copies.keep(framework, transaction));
    }

    @Produces
    @Singleton
    static ConsumedEventHandler units(ReferenceCopies copies) {
        return new ContractHandler<>(
                "ranking-units",
                UnitChanged.class,
                (unit, event, transaction) -> copies.keep(unit, telling(event), transaction));
    }

    @Produces
    @Singleton
    static ConsumedEventHandler campaigns(ReferenceCopies copies) {
        return new ContractHandler<>(
                "ranking-campaigns",
                CampaignChanged.class,
                (change, event, transaction) -> copies.keep(change.campaign(), telling(event), transaction));
    }

    private static ReferenceCopies.Telling telling(ConsumedEvent event) {
        return new ReferenceCopies.Telling(event.version().value(), event.recordedAt());
    }
}
