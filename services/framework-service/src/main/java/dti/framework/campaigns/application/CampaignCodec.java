package dti.framework.campaigns.application;

import dti.contracts.CampaignChanged;
import dti.contracts.ContractsJson;
import dti.eventstore.StoredEvent;
import dti.framework.campaigns.domain.Assignment;
import dti.framework.campaigns.domain.Campaign;
import dti.framework.campaigns.domain.FrameworkPin;
import dti.framework.campaigns.domain.Period;
import dti.framework.campaigns.domain.Phase;
import dti.framework.campaigns.domain.PhaseDates;
import dti.framework.campaigns.domain.RankingPool;
import dti.framework.campaigns.domain.Stage;
import dti.framework.campaigns.domain.Terms;
import dti.framework.campaigns.domain.WireNames;
import dti.framework.logs.application.StoredContracts;

/** Converts campaigns to and from their stored and published forms. */
final class CampaignCodec {

    private CampaignCodec() {}

    static String json(Campaign campaign) {
        return ContractsJson.write(contract(campaign));
    }

    static Campaign campaign(String json) {
        return campaign(ContractsJson.readOwn(json, CampaignChanged.Campaign.class));
    }

    /** The campaign after a stored change. */
    static Campaign afterChange(StoredEvent stored) {
        return afterChange(StoredContracts.read(stored, CampaignChanged.class));
    }

    static Campaign afterChange(CampaignChanged change) {
        return campaign(change.campaign());
    }

    static CampaignChanged.Campaign contract(Campaign campaign) {
        Terms terms = campaign.terms();
        Stage stage = campaign.stage();
        return new CampaignChanged.Campaign(
                campaign.code(),
                terms.title(),
                new CampaignChanged.FrameworkPin(
                        terms.framework().key(), terms.framework().version()),
                terms.period().text(),
                terms.dataFrom(),
                terms.dataTo(),
                terms.rounds(),
                campaign.units(),
                PoliciesCodec.contract(terms.policies()),
                terms.rankingPools().stream()
                        .map(pool -> new CampaignChanged.RankingPool(pool.name(), pool.groups()))
                        .toList(),
                terms.parameters(),
                terms.phases().stream().map(CampaignCodec::contract).toList(),
                campaign.assignments().stream().map(CampaignCodec::contract).toList(),
                stage.phase().wire(),
                stage.enteredAt(),
                stage.closesAt());
    }

    private static CampaignChanged.Phase contract(PhaseDates dates) {
        return new CampaignChanged.Phase(dates.phase().wire(), dates.opens(), dates.closes());
    }

    private static CampaignChanged.Assignment contract(Assignment assignment) {
        return new CampaignChanged.Assignment(assignment.leaf(), assignment.unit(), WireNames.of(assignment.duty()));
    }

    private static Campaign campaign(CampaignChanged.Campaign stored) {
        return new Campaign(
                stored.code(),
                terms(stored),
                stored.units(),
                stored.assignments().stream().map(CampaignCodec::assignment).toList(),
                new Stage(phase(stored.phase()), stored.phaseEnteredAt(), stored.phaseClosesAt()));
    }

    private static Terms terms(CampaignChanged.Campaign stored) {
        return new Terms(
                stored.title(),
                new FrameworkPin(stored.framework().key(), stored.framework().version()),
                new Period(stored.period()),
                stored.dataFrom(),
                stored.dataTo(),
                stored.rounds(),
                PoliciesCodec.policies(stored.policies()),
                stored.rankingPools().stream()
                        .map(pool -> new RankingPool(pool.name(), pool.groups()))
                        .toList(),
                stored.parameters(),
                stored.phases().stream()
                        .map(dates -> new PhaseDates(phase(dates.name()), dates.opens(), dates.closes()))
                        .toList());
    }

    private static Assignment assignment(CampaignChanged.Assignment stored) {
        return new Assignment(
                stored.leaf(),
                stored.unit(),
                WireNames.choice(Assignment.Duty.class, stored.as()).orElseThrow());
    }

    private static Phase phase(String word) {
        return Phase.ofWire(word).orElseThrow();
    }
}
