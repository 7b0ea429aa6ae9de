package dti.framework.campaigns.application;

import dti.framework.campaigns.domain.CampaignRule;
import dti.framework.campaigns.domain.Refusal;
import dti.framework.units.domain.Violation;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import java.util.List;

/** What a refusal is to a client. */
final class CampaignProblems {

    private CampaignProblems() {}

    static ProblemException of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.ByRule(CampaignRule rule, String _) when rule == CampaignRule.CAMPAIGN_UNKNOWN -> unknown();
            case Refusal.ByRule(CampaignRule rule, String about) ->
                ProblemException.refused(rule.wire(), new Text(rule.vi(about), rule.en(about)));
            case Refusal.Invalid(List<Violation> violations) ->
                ProblemException.invalid(violations.stream()
                        .map(v -> FieldError.body(v.pointer(), new Text(v.vi(), v.en())))
                        .toList());
        };
    }

    static ProblemException unknown() {
        return ProblemException.notFound(
                new Text(CampaignRule.CAMPAIGN_UNKNOWN.vi(""), CampaignRule.CAMPAIGN_UNKNOWN.en("")));
    }
}
