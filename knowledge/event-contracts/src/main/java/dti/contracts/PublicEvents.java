package dti.contracts;

import java.util.List;

/** The types of events that services publish. The schemas and the AsyncAPI document are generated from them. */
public final class PublicEvents {

    /**
     * A type of event.
     *
     * @param type the CloudEvents type, which ends with its version
     * @param topic of its messages
     * @param key of its messages: the name of the stream
     * @param record of its payload
     */
    public record PublicEvent(String type, String topic, String key, Class<? extends Record> record) {}

    private static final String SUBMISSION = "{campaign}/{unit}";

    private static final List<PublicEvent> ALL = List.of(
            new PublicEvent(Topics.FRAMEWORK_PUBLISHED, Topics.FRAMEWORKS, "{framework key}", FrameworkPublished.class),
            new PublicEvent(Topics.UNIT_CHANGED, Topics.UNITS, "{unit code}", UnitChanged.class),
            new PublicEvent(Topics.UNITS_REORGANISED, Topics.UNITS, "reorganisation/{id}", UnitsReorganised.class),
            new PublicEvent(Topics.CAMPAIGN_CHANGED, Topics.CAMPAIGNS, "{campaign code}", CampaignChanged.class),
            new PublicEvent(Topics.PLAN_CHANGED, Topics.PLANS, "{unit}/{year}", PlanChanged.class),
            new PublicEvent(Topics.SUBMISSION_EVENT, Topics.SUBMISSIONS, SUBMISSION, SubmissionEvent.class),
            new PublicEvent(Topics.SCORE_CHANGED, Topics.SCORES, SUBMISSION, ScoreChanged.class),
            new PublicEvent(Topics.SCORE_WITHHELD, Topics.SCORES, SUBMISSION, ScoreWithheld.class),
            new PublicEvent(Topics.EVIDENCE_ATTACHED, Topics.EVIDENCE, SUBMISSION, EvidenceAttached.class),
            new PublicEvent(Topics.EVIDENCE_DETACHED, Topics.EVIDENCE, SUBMISSION, EvidenceDetached.class),
            new PublicEvent(
                    Topics.CHECKPOINT_SIGNED,
                    Topics.CHECKPOINTS,
                    "{log}/{generation}/{size}/{start of root}",
                    CheckpointSigned.class),
            new PublicEvent(Topics.DUTY_REMINDED, Topics.DUTIES, SUBMISSION, DutyReminder.class),
            new PublicEvent(Topics.EDITION_PUBLISHED, Topics.PUBLICATIONS, "{publication id}", EditionPublished.class));

    private PublicEvents() {}

    public static List<PublicEvent> all() {
        return ALL;
    }

    /** The type of event with this payload record; each record belongs to one type. */
    public static PublicEvent of(Class<? extends Record> record) {
        return ALL.stream()
                .filter(event -> event.record() == record)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no public event is a " + record.getSimpleName()));
    }
}
