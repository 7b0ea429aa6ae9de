package dti.scoring.submissions.domain;

import java.util.Arrays;
import java.util.Optional;

/** The phases of a campaign, as they apply to a submission (002, Điều 5). */
public enum Phase {
    SELF_ASSESSMENT("self-assessment", 0),
    APPRAISAL_1("appraisal-1", 1),
    EXPLANATION("explanation", 1),
    APPRAISAL_2("appraisal-2", 2),
    FINALISED("finalised", 0),
    PUBLISHED("published", 0);

    private final String wire;
    private final int round;

    Phase(String wire, int round) {
        this.wire = wire;
        this.round = round;
    }

    /** The name in events and the API. */
    public String wire() {
        return wire;
    }

    /** The appraisal round this phase belongs to: 1 or 2, and 0 outside of appraisal. */
    public int round() {
        return round;
    }

    public boolean isAppraisal() {
        return this == APPRAISAL_1 || this == APPRAISAL_2;
    }

    /** True if a leaf without an entry now counts 0 points (000: "mặc định là 0 điểm"). */
    public boolean afterSelfAssessment() {
        return this != SELF_ASSESSMENT;
    }

    /** True if the campaign's policy on unreviewed leaves now applies. */
    public boolean afterAppraisal() {
        return this == FINALISED || this == PUBLISHED;
    }

    /** The state of the submission that the API shows in this phase. */
    public String submissionState() {
        return switch (this) {
            case SELF_ASSESSMENT -> "open";
            case APPRAISAL_1, APPRAISAL_2 -> "appraisal";
            case EXPLANATION -> "explanation";
            case FINALISED -> "finalised";
            case PUBLISHED -> "published";
        };
    }

    public static Optional<Phase> ofWire(String wire) {
        return Arrays.stream(values()).filter(phase -> phase.wire.equals(wire)).findFirst();
    }
}
