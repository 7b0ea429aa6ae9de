package dti.framework.campaigns.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of a campaign. */
public sealed interface CampaignCommand {

    /** When it is asked. */
    Instant at();

    record CreateCampaign(String code, Terms terms, List<String> units, KnownReferences known, Instant at)
            implements CampaignCommand {}

    /** {@code closes}: replaces the planned end of the phase. */
    record EnterPhase(
            Phase to,
            Entrance how,
            @Nullable Instant closes,
            @Nullable String reason,
            Instant at) implements CampaignCommand {}

    record ChangeUnits(
            List<String> add,
            List<String> withdraw,
            @Nullable String reason,
            KnownReferences known,
            Instant at) implements CampaignCommand {}

    record RepinFramework(int version, @Nullable String reason, KnownReferences known, Instant at)
            implements CampaignCommand {}

    /** Gives some phases other dates. */
    record ChangePhaseDates(
            List<PhaseDates> phases, @Nullable String reason, Instant at) implements CampaignCommand {

        public ChangePhaseDates {
            phases = List.copyOf(phases);
        }
    }

    /** Replaces all assignments. */
    record AssignLeaves(List<Assignment> assignments, KnownReferences known, Instant at) implements CampaignCommand {}

    /** Adds the assignments that the framework's printed agencies come to now. */
    record StartAssignments(KnownReferences known, Instant at) implements CampaignCommand {}
}
