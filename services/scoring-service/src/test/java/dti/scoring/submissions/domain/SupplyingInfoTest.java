package dti.scoring.submissions.domain;

import static dti.scoring.submissions.domain.SubmissionFixture.CLOSING;
import static dti.scoring.submissions.domain.SubmissionFixture.NOON;
import static dti.scoring.submissions.domain.SubmissionFixture.OFFICER;
import static dti.scoring.submissions.domain.SubmissionFixture.appraisal;
import static dti.scoring.submissions.domain.SubmissionFixture.points;
import static dti.scoring.submissions.domain.SubmissionFixture.selfAssessment;
import static org.assertj.core.api.Assertions.assertThat;

import dti.scoring.ShippedFramework;
import dti.scoring.submissions.domain.LifecycleEvent.SubmissionSubmitted;
import dti.scoring.submissions.domain.Refusal.GeneralInfoInvalid;
import dti.scoring.submissions.domain.Refusal.InfoFault;
import dti.scoring.submissions.domain.SubmissionCommand.EnterGeneralInfo;
import dti.scoring.submissions.domain.SubmissionCommand.EnterSelfScores;
import dti.scoring.submissions.domain.SubmissionCommand.Entry;
import dti.scoring.submissions.domain.SubmissionCommand.SupplyGeneralInfo;
import dti.scoring.submissions.domain.SubmissionEvent.GeneralInfoEntered;
import dti.scoring.submissions.domain.SubmissionEvent.GeneralInfoSupplied;
import dti.scoring.submissions.domain.SubmissionEvent.SelfScoreEntered;
import dti.scoring.submissions.domain.SubmissionEvent.SubmissionOpened;
import dti.testsupport.DeciderSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** On the framework of 003: the data source of the number of households (field 4) fills it in, and rules use it. */
class SupplyingInfoTest {

    private static final ScoredFramework KH_HUYEN = ShippedFramework.scored("kh-huyen-2024");
    private static final SubmissionActor SOURCE = new SubmissionActor("source-1", "data-source", "kh-cuc-thong-ke");
    private static final String HOUSEHOLDS = "4";
    private static final String LEAF = "3.1";

    @Test
    void a_field_is_supplied_and_rules_take_what_the_unit_left_out_from_it() {
        submission().given(opened(), selfAssessment()).when(supply(400, NOON)).then(supplied(400));
        submission()
                .given(opened(), selfAssessment(), supplied(400))
                .when(enter())
                .then(scored("1.03", OFFICER));
    }

    @Test
    void the_units_own_figure_stands_and_the_difference_is_noticed() {
        submission()
                .given(opened(), selfAssessment(), supplied(400), own(410))
                .when(enter())
                .then(scored("1", OFFICER));
        assertThat(fold(opened(), supplied(400), own(410)).form().differs(HOUSEHOLDS))
                .isTrue();
        assertThat(fold(opened(), supplied(400), own(400)).form().differs()).isFalse();
        assertThat(fold(opened(), supplied(400)).form().differs()).isFalse();
    }

    @Test
    void another_supplied_figure_computes_the_scores_with_it_anew_while_the_unit_may_score_itself() {
        submission()
                .given(opened(), selfAssessment(), supplied(400), scored("1.03", OFFICER))
                .when(supply(410, NOON))
                .then(supplied(410), scored("1", SOURCE));
    }

    @Test
    void what_was_handed_in_does_not_change_under_the_unit() {
        var needed = new GeneralInfoInvalid(List.of(new InfoFault(HOUSEHOLDS, InfoForm.Fault.NEEDED, LEAF)));
        submission()
                .given(
                        opened(),
                        selfAssessment(),
                        supplied(400),
                        scored("1.03", OFFICER),
                        new SubmissionSubmitted(OFFICER))
                .when(supply(410, NOON))
                .thenRefused(needed);
        submission()
                .given(opened(), supplied(400), scored("1.03", OFFICER), appraisal(1))
                .when(supply(410, NOON))
                .thenRefused(needed);
        submission()
                .given(opened(), own(400), scored("1.03", OFFICER), appraisal(1))
                .when(supply(410, NOON))
                .then(supplied(410));
    }

    @Test
    void a_figure_the_unit_clears_falls_back_to_the_supplied_one() {
        submission()
                .given(opened(), selfAssessment(), supplied(410), own(400), scored("1.03", OFFICER))
                .when(new EnterGeneralInfo(Map.of(), List.of(HOUSEHOLDS), NOON, OFFICER))
                .then(new GeneralInfoEntered(Map.of(), List.of(HOUSEHOLDS), OFFICER), scored("1", OFFICER));
    }

    @Test
    void fields_take_what_the_form_says_in_time_and_never_contact_details() {
        submission()
                .given(opened(), selfAssessment())
                .when(new SupplyGeneralInfo(Map.of("25", "Nguyễn Văn A"), "CSDL", NOON, null, NOON, SOURCE))
                .thenRefused(new GeneralInfoInvalid(List.of(new InfoFault("25", InfoForm.Fault.PERSONAL, null))));
        submission()
                .given(opened(), selfAssessment())
                .when(supply(400, CLOSING.plusNanos(1)))
                .thenRefused(new Refusal.PhaseClosed(Phase.SELF_ASSESSMENT, CLOSING));
    }

    private static DeciderSpecification<SubmissionCommand, Submission, SubmissionEvent, Refusal> submission() {
        return DeciderSpecification.of(new SubmissionDecider(KH_HUYEN));
    }

    private static Submission.Opened fold(SubmissionEvent... events) {
        return (Submission.Opened) new SubmissionDecider(KH_HUYEN).fold(List.of(events));
    }

    private static SubmissionOpened opened() {
        return SubmissionFixture.openedUnder("kh-huyen-2024", "kh-dai-lanh", "district");
    }

    private static SupplyGeneralInfo supply(int households, Instant at) {
        return new SupplyGeneralInfo(Map.of(HOUSEHOLDS, households), "Niên giám", NOON, null, at, SOURCE);
    }

    private static GeneralInfoSupplied supplied(int households) {
        return new GeneralInfoSupplied(Map.of(HOUSEHOLDS, households), "Niên giám", NOON, null, SOURCE);
    }

    private static GeneralInfoEntered own(int households) {
        return new GeneralInfoEntered(Map.of(HOUSEHOLDS, households), List.of(), OFFICER);
    }

    private static EnterSelfScores enter() {
        return new EnterSelfScores(List.of(new Entry(LEAF, null, Map.of("a", 41), null)), NOON, OFFICER);
    }

    private static SelfScoreEntered scored(String given, SubmissionActor by) {
        return new SelfScoreEntered(LEAF, points(given), Map.of("a", 41), List.of(), null, by);
    }
}
