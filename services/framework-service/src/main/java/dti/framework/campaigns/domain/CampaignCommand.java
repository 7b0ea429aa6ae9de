package dti.framework.campaigns.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command on a campaign. */
public sealed interface CampaignCommand {

    /** The time of the command. */
    Instant at();

    record CreateCampaign(String code, Terms terms, List<String> units, KnownReferences known, Instant at)
            implements CampaignCommand {}

    /** Enters a phase; {@code closes} replaces its planned end. */
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

    /** Changes the dates of some phases. */
    record ChangePhaseDates(
            List<PhaseDates> phases, @Nullable String reason, Instant at) implements CampaignCommand {

        public ChangePhaseDates {
            phases = List.copyOf(phases);
        }
    }

    /** Replaces all assignments. */
    record AssignLeaves(List<Assignment> assignments, KnownReferences known, Instant at) implements CampaignCommand {}

    /** Adds the assignments that now follow from the framework's printed agencies. */
    record StartAssignments(KnownReferences known, Instant at) implements CampaignCommand {}
}
