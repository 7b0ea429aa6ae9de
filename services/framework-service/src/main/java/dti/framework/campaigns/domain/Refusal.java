package dti.framework.campaigns.domain;

import dti.framework.commands.domain.Violation;
import java.util.List;

/** Why a campaign does not take a command. */
public sealed interface Refusal {

    /** A rule of the domain says no. */
    record ByRule(CampaignRule rule, String about) implements Refusal {}

    /** Values of the command are not valid. */
    record Invalid(List<Violation> violations) implements Refusal {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }
}
