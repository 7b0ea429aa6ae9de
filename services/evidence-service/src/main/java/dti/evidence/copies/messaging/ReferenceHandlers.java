package dti.evidence.copies.messaging;

import dti.contracts.CampaignChanged;
import dti.contracts.FrameworkPublished;
import dti.contracts.UnitChanged;
import dti.eventstore.consume.ConsumedEventHandler;
import dti.evidence.copies.application.KnownCampaigns;
import dti.evidence.copies.application.KnownFrameworks;
import dti.evidence.copies.application.KnownUnits;
import dti.runtime.logs.ContractHandler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Consumes frameworks, units and campaigns into their local copies. */
final class ReferenceHandlers {

    ReferenceHandlers() {}

    @Produces
    @Singleton
    static ConsumedEventHandler frameworks(KnownFrameworks frameworks) {
        return new ContractHandler<>(
                "evidence-frameworks",
                FrameworkPublished.class,
                (framework, event, transaction) -> frameworks.put(framework, transaction));
    }

    @Produces
    @Singleton
    static ConsumedEventHandler units(KnownUnits units) {
        return new ContractHandler<>(
                "evidence-units", UnitChanged.class, (unit, event, transaction) -> units.put(unit, transaction));
    }

    @Produces
    @Singleton
    static ConsumedEventHandler campaigns(KnownCampaigns campaigns) {
        return new ContractHandler<>(
                "evidence-campaigns",
                CampaignChanged.class,
                (change, event, transaction) -> campaigns.put(change.campaign(), transaction));
    }
}
