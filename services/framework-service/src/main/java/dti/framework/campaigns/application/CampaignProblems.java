package dti.framework.campaigns.application;

import dti.framework.campaigns.domain.CampaignRule;
import dti.framework.campaigns.domain.Refusal;
import dti.framework.commands.application.InvalidValues;
import dti.framework.commands.domain.Violation;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import java.util.List;

/** Maps refusals to the problems that clients get. */
public final class CampaignProblems {

    private CampaignProblems() {}

    public static ProblemException of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.ByRule(CampaignRule rule, String _) when rule == CampaignRule.CAMPAIGN_UNKNOWN -> unknown();
            case Refusal.ByRule rule -> ProblemException.refused(rule.rule().wire(), text(rule));
            case Refusal.Invalid(List<Violation> violations) ->
                ProblemException.invalid(InvalidValues.errors(violations));
        };
    }

    public static Text text(Refusal.ByRule refusal) {
        CampaignRule rule = refusal.rule();
        return new Text(rule.vi(refusal.about()), rule.en(refusal.about()));
    }

    static ProblemException unknown() {
        return ProblemException.notFound(text(new Refusal.ByRule(CampaignRule.CAMPAIGN_UNKNOWN, "")));
    }
}
