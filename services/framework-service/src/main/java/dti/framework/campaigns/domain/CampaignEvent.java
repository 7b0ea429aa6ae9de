package dti.framework.campaigns.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a campaign. */
public sealed interface CampaignEvent {

    record CampaignCreated(Campaign campaign) implements CampaignEvent {}

    record PhaseEntered(Stage stage, @Nullable String reason) implements CampaignEvent {}

    record UnitsChanged(
            List<String> added,
            List<String> withdrawn,
            @Nullable String reason) implements CampaignEvent {}

    record FrameworkRepinned(FrameworkPin pin, String reason) implements CampaignEvent {}

    record AssignmentsChanged(List<Assignment> assignments) implements CampaignEvent {}
}
