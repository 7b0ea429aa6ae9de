package dti.framework.campaigns.application;

import dti.contracts.Actor;
import dti.contracts.CampaignChanged;
import dti.framework.campaigns.domain.Campaign;
import dti.framework.campaigns.domain.CampaignEvent;
import dti.framework.campaigns.domain.CampaignEvent.AssignmentsChanged;
import dti.framework.campaigns.domain.CampaignEvent.CampaignCreated;
import dti.framework.campaigns.domain.CampaignEvent.FrameworkRepinned;
import dti.framework.campaigns.domain.CampaignEvent.PhaseDatesChanged;
import dti.framework.campaigns.domain.CampaignEvent.PhaseEntered;
import dti.framework.campaigns.domain.CampaignEvent.UnitsChanged;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the public event of a change, with the whole campaign after it. */
final class CampaignChange {

    private CampaignChange() {}

    static CampaignChanged of(CampaignEvent event, Campaign after, Actor by, Instant at) {
        return new CampaignChanged(
                name(event),
                reason(event),
                by,
                at,
                event instanceof UnitsChanged changed ? changed.added() : List.of(),
                event instanceof UnitsChanged changed ? changed.withdrawn() : List.of(),
                CampaignCodec.contract(after));
    }

    /** The name of the change in the contract. */
    static String name(CampaignEvent event) {
        return switch (event) {
            case CampaignCreated _ -> "created";
            case PhaseEntered _ -> "phase-entered";
            case UnitsChanged _ -> "units-changed";
            case FrameworkRepinned _ -> "framework-repinned";
            case PhaseDatesChanged _ -> "phase-dates-changed";
            case AssignmentsChanged _ -> "assignments-changed";
        };
    }

    private static @Nullable String reason(CampaignEvent event) {
        return switch (event) {
            case PhaseEntered entered -> entered.reason();
            case UnitsChanged changed -> changed.reason();
            case FrameworkRepinned repinned -> repinned.reason();
            case PhaseDatesChanged changed -> changed.reason();
            case CampaignCreated _, AssignmentsChanged _ -> null;
        };
    }
}
