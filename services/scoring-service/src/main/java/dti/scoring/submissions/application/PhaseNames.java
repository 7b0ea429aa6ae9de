package dti.scoring.submissions.application;

import dti.runtime.problem.Language;
import dti.scoring.submissions.domain.Phase;

/** Names of phases, for people to read. */
public final class PhaseNames {

    private PhaseNames() {}

    public static String of(Phase phase, Language language) {
        return switch (language) {
            case VI -> vietnamese(phase);
            case EN -> phase.wire();
        };
    }

    private static String vietnamese(Phase phase) {
        return switch (phase) {
            case SELF_ASSESSMENT -> "tự đánh giá";
            case APPRAISAL_1 -> "thẩm định vòng 1";
            case EXPLANATION -> "giải trình";
            case APPRAISAL_2 -> "thẩm định vòng 2";
            case FINALISED -> "đã chốt";
            case PUBLISHED -> "đã công bố";
        };
    }
}
