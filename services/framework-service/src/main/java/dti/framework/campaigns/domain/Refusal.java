package dti.framework.campaigns.domain;

import dti.framework.commands.domain.Violation;
import java.util.List;

/** The reason for refusing a command on a campaign. */
public sealed interface Refusal {

    /** The command breaks a rule of the domain. */
    record ByRule(CampaignRule rule, String about) implements Refusal {}

    /** Values of the command are not valid. */
    record Invalid(List<Violation> violations) implements Refusal {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }
}
