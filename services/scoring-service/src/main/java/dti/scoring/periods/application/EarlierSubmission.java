package dti.scoring.periods.application;

import dti.scoring.periods.application.PeriodCampaigns.PeriodCampaign;
import dti.scoring.submissions.domain.Submission;

/** The unit's submission in an earlier campaign of the same framework, as it is or was. */
public record EarlierSubmission(PeriodCampaign campaign, Submission.Opened state) {}
