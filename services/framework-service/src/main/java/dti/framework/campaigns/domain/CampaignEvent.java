package dti.framework.campaigns.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event of a campaign. */
public sealed interface CampaignEvent {

    record CampaignCreated(Campaign campaign) implements CampaignEvent {}

    record PhaseEntered(Stage stage, @Nullable String reason) implements CampaignEvent {}

    record UnitsChanged(
            List<String> added,
            List<String> withdrawn,
            @Nullable String reason) implements CampaignEvent {}

    record FrameworkRepinned(FrameworkPin pin, String reason) implements CampaignEvent {}

    /**
     * The dates of some phases changed.
     *
     * @param phases the dates of all phases that have any, after the change
     * @param stage the campaign's stage, if the end of its current phase moved; null if not
     */
    record PhaseDatesChanged(
            List<PhaseDates> phases, @Nullable Stage stage, String reason) implements CampaignEvent {

        public PhaseDatesChanged {
            phases = List.copyOf(phases);
        }
    }

    record AssignmentsChanged(List<Assignment> assignments) implements CampaignEvent {}
}
