package dti.scoring.periods.application;

import dti.scoring.periods.application.PeriodCampaigns.PeriodCampaign;
import dti.scoring.submissions.domain.Submission;

/** The unit's submission in a campaign of the same framework, at its latest or an earlier version. */
public record EarlierSubmission(PeriodCampaign campaign, Submission.Opened state) {}
