package dti.scoring.submissions.application;

import dti.scoring.ShippedFramework;
import dti.scoring.submissions.domain.ExclusionEvent.ExclusionRequested;
import dti.scoring.submissions.domain.FrameworkPin;
import dti.scoring.submissions.domain.LifecycleEvent.DeadlineExtended;
import dti.scoring.submissions.domain.LifecycleEvent.SubmissionFinalised;
import dti.scoring.submissions.domain.LifecycleEvent.SubmissionReturned;
import dti.scoring.submissions.domain.LifecycleEvent.SubmissionSubmitted;
import dti.scoring.submissions.domain.Phase;
import dti.scoring.submissions.domain.ScoredFramework;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionActor;
import dti.scoring.submissions.domain.SubmissionDecider;
import dti.scoring.submissions.domain.SubmissionEvent;
import dti.scoring.submissions.domain.SubmissionEvent.PhaseEntered;
import dti.scoring.submissions.domain.SubmissionEvent.SelfScoreEntered;
import dti.scoring.submissions.domain.SubmissionEvent.SubmissionOpened;
import dti.scoring.submissions.domain.SubmissionId;
import dti.scoring.submissions.domain.UnreviewedPolicy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The stages of a submission that make a difference to who may do what. */
enum Situation {
    DRAFT("draft"),
    OPEN("self-assessment", Phase.SELF_ASSESSMENT),
    HANDED_IN("… handed in", Phase.SELF_ASSESSMENT),
    CLOSED("… closed", Phase.SELF_ASSESSMENT),
    APPRAISAL_1("appraisal-1", Phase.SELF_ASSESSMENT, Phase.APPRAISAL_1),
    RETURNED("… returned", Phase.SELF_ASSESSMENT, Phase.APPRAISAL_1),
    EXTENDED("… extended", Phase.SELF_ASSESSMENT, Phase.APPRAISAL_1),
    EXPLANATION("explanation", Phase.SELF_ASSESSMENT, Phase.APPRAISAL_1, Phase.EXPLANATION),
    APPRAISAL_2("appraisal-2", Phase.SELF_ASSESSMENT, Phase.APPRAISAL_1, Phase.EXPLANATION, Phase.APPRAISAL_2),
    COUNCIL_DONE("… finalised alone", Phase.SELF_ASSESSMENT, Phase.APPRAISAL_1),
    FINALISED("finalised", Phase.SELF_ASSESSMENT, Phase.APPRAISAL_1, Phase.FINALISED),
    PUBLISHED("published", Phase.SELF_ASSESSMENT, Phase.APPRAISAL_1, Phase.FINALISED, Phase.PUBLISHED);

    static final ScoredFramework FRAMEWORK = ShippedFramework.scored("kh-huyen-2024");
    static final SubmissionId ID = new SubmissionId("kh-huyen-2024", "kh-dai-lanh");
    static final String SCORED = "3.1";
    static final String CONTESTED = "1.1";
    static final Instant NOON = Instant.parse("2024-06-01T05:00:00Z");
    private static final Instant CLOSING = Instant.parse("2024-06-30T17:00:00Z");
    private static final SubmissionActor SYSTEM = SubmissionActor.system("test");

    private final String heading;
    private final List<Phase> phases;

    Situation(String heading, Phase... phases) {
        this.heading = heading;
        this.phases = List.of(phases);
    }

    /** The heading on the page. */
    String heading() {
        return heading;
    }

    /** The time of an attempt: in time, except in {@link #CLOSED}, where it is after the closing. */
    Instant moment() {
        return this == CLOSED ? CLOSING.plusSeconds(1) : NOON;
    }

    Submission submission() {
        return new SubmissionDecider(FRAMEWORK).fold(events());
    }

    private List<SubmissionEvent> events() {
        List<SubmissionEvent> events = new ArrayList<>();
        for (Phase phase : phases) {
            if (events.isEmpty()) {
                events.addAll(entered());
            } else {
                events.add(new PhaseEntered(phase, CLOSING, null, SYSTEM));
            }
            if (phase == Phase.SELF_ASSESSMENT && this != OPEN && this != CLOSED && this != EXTENDED) {
                events.add(new SubmissionSubmitted(SYSTEM));
            }
        }
        events.addAll(afterwards());
        return events;
    }

    private List<SubmissionEvent> afterwards() {
        return switch (this) {
            case RETURNED -> List.of(new SubmissionReturned("thiếu", SYSTEM));
            case EXTENDED -> List.of(new DeadlineExtended(Phase.SELF_ASSESSMENT, CLOSING, "bão", SYSTEM));
            case COUNCIL_DONE -> List.of(new SubmissionFinalised(SYSTEM));
            case DRAFT, OPEN, HANDED_IN, CLOSED, APPRAISAL_1, EXPLANATION, APPRAISAL_2, FINALISED, PUBLISHED ->
                List.of();
        };
    }

    /** The events that open the submission and enter data that can be decided on. */
    private static List<SubmissionEvent> entered() {
        return List.of(
                new SubmissionOpened(
                        ID.campaign(),
                        ID.unit(),
                        "district",
                        List.of(),
                        new FrameworkPin("kh-huyen-2024", 1),
                        UnreviewedPolicy.ACCEPT_SELF,
                        Map.of(),
                        BigDecimal.TEN,
                        null,
                        "2024",
                        SYSTEM),
                new PhaseEntered(Phase.SELF_ASSESSMENT, CLOSING, null, SYSTEM),
                new SelfScoreEntered(SCORED, BigDecimal.ONE, Map.of("a", 1, "b", 1), List.of(), null, SYSTEM),
                new ExclusionRequested(CONTESTED, "không có", SYSTEM));
    }
}
