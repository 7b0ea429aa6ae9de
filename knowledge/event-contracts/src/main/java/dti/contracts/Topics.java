package dti.contracts;

/**
 * The topics and the CloudEvents types of their messages. The key of a message is its stream. The topics are never
 * compacted and are kept for ever.
 */
public final class Topics {

    public static final String FRAMEWORKS = "dti.frameworks.v1";
    public static final String UNITS = "dti.units.v1";
    public static final String CAMPAIGNS = "dti.campaigns.v1";
    public static final String PLANS = "dti.plans.v1";
    public static final String SUBMISSIONS = "dti.submissions.v1";
    public static final String SCORES = "dti.scores.v1";
    public static final String EVIDENCE = "dti.evidence.v1";
    public static final String CHECKPOINTS = "dti.checkpoints.v1";
    public static final String DUTIES = "dti.duties.v1";
    public static final String PUBLICATIONS = "dti.publications.v1";

    /** Of {@link #FRAMEWORKS}; stream = framework key; payload {@link FrameworkPublished}. */
    public static final String FRAMEWORK_PUBLISHED = "dti.frameworks.published.v1";
    /** Of {@link #UNITS}; stream = unit code; payload {@link UnitChanged}. */
    public static final String UNIT_CHANGED = "dti.units.changed.v1";
    /** Of {@link #UNITS}; stream = reorganisation/id; payload {@link UnitsReorganised}. */
    public static final String UNITS_REORGANISED = "dti.units.reorganised.v1";
    /** Of {@link #CAMPAIGNS}; stream = campaign code; payload {@link CampaignChanged}. */
    public static final String CAMPAIGN_CHANGED = "dti.campaigns.changed.v1";
    /** Of {@link #PLANS}; stream = unit/year; payload {@link PlanChanged}. */
    public static final String PLAN_CHANGED = "dti.plans.changed.v1";
    /** Of {@link #SUBMISSIONS}; stream = campaign/unit; payload {@link SubmissionEvent}. */
    public static final String SUBMISSION_EVENT = "dti.submissions.event.v1";
    /** Of {@link #SCORES}; stream = campaign/unit; payload {@link ScoreChanged}. */
    public static final String SCORE_CHANGED = "dti.scores.changed.v1";
    /** Of {@link #SCORES}; stream = campaign/unit; payload {@link ScoreWithheld}. */
    public static final String SCORE_WITHHELD = "dti.scores.withheld.v1";
    /** Of {@link #EVIDENCE}; stream = campaign/unit; payload {@link EvidenceAttached}. */
    public static final String EVIDENCE_ATTACHED = "dti.evidence.attached.v1";
    /** Of {@link #EVIDENCE}; stream = campaign/unit; payload {@link EvidenceDetached}. */
    public static final String EVIDENCE_DETACHED = "dti.evidence.detached.v1";

    /** Of {@link #CHECKPOINTS}; a stream per checkpoint; payload {@link CheckpointSigned}. */
    public static final String CHECKPOINT_SIGNED = "dti.checkpoints.signed.v1";
    /** Of {@link #DUTIES}; stream = campaign/unit; payload {@link DutyReminder}. */
    public static final String DUTY_REMINDED = "dti.duties.reminded.v1";
    /** Of {@link #PUBLICATIONS}; stream = publication id; payload {@link EditionPublished}. */
    public static final String EDITION_PUBLISHED = "dti.publications.published.v1";

    private Topics() {}
}
