package dti.scoring.submissions.domain;

import static dti.scoring.submissions.domain.SubmissionFixture.CLOSING;
import static dti.scoring.submissions.domain.SubmissionFixture.NOON;
import static dti.scoring.submissions.domain.SubmissionFixture.OFFICER;
import static dti.scoring.submissions.domain.SubmissionFixture.appraisal;
import static dti.scoring.submissions.domain.SubmissionFixture.phase;
import static dti.scoring.submissions.domain.SubmissionFixture.points;
import static dti.scoring.submissions.domain.SubmissionFixture.refused;
import static dti.scoring.submissions.domain.SubmissionFixture.selfAssessment;
import static org.assertj.core.api.Assertions.assertThat;

import dti.scoring.ShippedFramework;
import dti.scoring.submissions.domain.LifecycleEvent.SubmissionSubmitted;
import dti.scoring.submissions.domain.Refusal.EntryRefusal;
import dti.scoring.submissions.domain.Refusal.GeneralInfoInvalid;
import dti.scoring.submissions.domain.Refusal.InfoFault;
import dti.scoring.submissions.domain.SubmissionCommand.EnterGeneralInfo;
import dti.scoring.submissions.domain.SubmissionCommand.EnterSelfScores;
import dti.scoring.submissions.domain.SubmissionCommand.Entry;
import dti.scoring.submissions.domain.SubmissionCommand.SupplyInputs;
import dti.scoring.submissions.domain.SubmissionEvent.GeneralInfoEntered;
import dti.scoring.submissions.domain.SubmissionEvent.InputSupplied;
import dti.scoring.submissions.domain.SubmissionEvent.SelfScoreEntered;
import dti.scoring.submissions.domain.SubmissionEvent.SubmissionOpened;
import dti.testsupport.DeciderSpecification;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** On the framework of 003, whose rules take the number of households (field 4) from the form. */
class GeneralInfoDecisionsTest {

    private static final ScoredFramework KH_HUYEN = ShippedFramework.scored("kh-huyen-2024");
    private static final SubmissionActor SOURCE = new SubmissionActor("source-1", "data-source", "kh-cuc-thong-ke");
    private static final String HOUSEHOLDS = "4";
    private static final String LEAF = "3.1";

    @Test
    void general_information_is_recorded() {
        submission()
                .given(opened(), selfAssessment())
                .when(info(Map.of(HOUSEHOLDS, 400)))
                .then(informed(Map.of(HOUSEHOLDS, 400)));
    }

    @Test
    void a_rule_takes_what_the_leaf_does_not_say_from_the_form() {
        submission()
                .given(opened(), selfAssessment(), informed(Map.of(HOUSEHOLDS, 400)))
                .when(enter(Map.of("a", 41)))
                .then(scored("1.03", Map.of("a", 41)));
    }

    @Test
    void a_changed_figure_of_the_form_computes_the_self_scores_with_it_anew() {
        submission()
                .given(opened(), selfAssessment(), informed(Map.of(HOUSEHOLDS, 400)), scored("1.03", Map.of("a", 41)))
                .when(info(Map.of(HOUSEHOLDS, 410)))
                .then(informed(Map.of(HOUSEHOLDS, 410)), scored("1", Map.of("a", 41)));
    }

    @Test
    void a_figure_that_a_self_score_needs_is_not_cleared() {
        submission()
                .given(opened(), selfAssessment(), informed(Map.of(HOUSEHOLDS, 400)), scored("1.03", Map.of("a", 41)))
                .when(new EnterGeneralInfo(Map.of(), List.of(HOUSEHOLDS), NOON, OFFICER))
                .thenRefused(new GeneralInfoInvalid(List.of(new InfoFault(HOUSEHOLDS, InfoForm.Fault.NEEDED, LEAF))));
    }

    @Test
    void what_is_cleared_is_gone() {
        submission()
                .given(
                        opened(),
                        selfAssessment(),
                        informed(Map.of(HOUSEHOLDS, 400)),
                        new GeneralInfoEntered(Map.of(), List.of(HOUSEHOLDS), OFFICER))
                .thenState(
                        state -> assertThat(((Submission.Opened) state).info()).isEmpty());
    }

    @Test
    void a_field_takes_what_its_unit_of_measure_says() {
        assertThat(fault("99", 1)).isEqualTo(InfoForm.Fault.UNKNOWN);
        assertThat(fault(HOUSEHOLDS, new BigDecimal("1.5"))).isEqualTo(InfoForm.Fault.NOT_WHOLE);
        assertThat(fault(HOUSEHOLDS, "nhiều")).isEqualTo(InfoForm.Fault.NOT_A_NUMBER);
        assertThat(fault(HOUSEHOLDS, -1)).isEqualTo(InfoForm.Fault.NOT_A_NUMBER);
        assertThat(fault(HOUSEHOLDS, new BigDecimal("1E+999999999"))).isEqualTo(InfoForm.Fault.NOT_A_NUMBER);
        assertThat(fault("1", "")).isEqualTo(InfoForm.Fault.NOT_A_TEXT);
        assertThat(fault("25", "Nguyễn Văn A")).isEqualTo(InfoForm.Fault.PERSONAL);
        InfoForm departments = SubmissionFixture.HN_SO.infoForm();
        assertThat(departments.refuses("1", 1)).contains(InfoForm.Fault.HEADING);
        assertThat(departments.refuses("1.4", new BigDecimal("2.5"))).contains(InfoForm.Fault.NOT_WHOLE);
        assertThat(departments.refuses("1.10", new BigDecimal("1500.5"))).isEmpty();
        assertThat(departments.refuses("1.1", "Sở Nội vụ")).isEmpty();
    }

    @Test
    void general_information_is_the_units_until_it_hands_in() {
        submission()
                .given(opened(), selfAssessment(), new SubmissionSubmitted(OFFICER))
                .when(info(Map.of(HOUSEHOLDS, 400)))
                .thenRefused(new LifecycleRefusal.SubmissionSubmitted());
        submission()
                .given(opened(), appraisal(1))
                .when(info(Map.of(HOUSEHOLDS, 400)))
                .thenRefused(new Refusal.PhaseForbids(Phase.APPRAISAL_1, "enter-general-info"));
    }

    @Test
    void a_source_supplies_figures_and_no_points() {
        submission()
                .given(opened(), selfAssessment())
                .when(supply(LEAF, Map.of("a", 300)))
                .then(supplied(Map.of("a", 300)));

        var state = (Submission.Opened)
                new SubmissionDecider(KH_HUYEN).fold(List.of(opened(), selfAssessment(), supplied(Map.of("a", 300))));
        assertThat(SubmissionScore.of(state, KH_HUYEN).node(LEAF).orElseThrow().state())
                .hasToString("PENDING");
    }

    @Test
    void the_unit_scores_itself_with_what_was_supplied() {
        submission()
                .given(opened(), selfAssessment(), supplied(Map.of("a", 300, "b", 400)))
                .when(enter(Map.of()))
                .then(scored("7.5", Map.of("a", 300, "b", 400)));
    }

    @Test
    void what_differs_from_the_units_own_figure_is_noticed() {
        var supplied = new SuppliedInputs(Map.of("a", 300), "CSDL", NOON, null, 3);

        assertThat(supplied.differsFrom(Map.of("a", new BigDecimal("300.0")))).isFalse();
        assertThat(supplied.differsFrom(Map.of("b", 1))).isFalse();
        assertThat(supplied.differsFrom(Map.of("a", 301))).isTrue();
    }

    @Test
    void figures_are_for_leaves_with_a_rule_that_takes_them_in_time() {
        submission()
                .given(opened(), selfAssessment())
                .when(supply("99", Map.of("a", 1)))
                .thenRefused(refused("99", new EntryRefusal.LeafUnknown()));
        submission()
                .given(opened(), selfAssessment())
                .when(supply(LEAF, Map.of("z", 1)))
                .thenRefusedWith(Refusal.EntriesRefused.class);
        submission()
                .given(opened(), phase(Phase.FINALISED))
                .when(supply(LEAF, Map.of("a", 1)))
                .thenRefused(new Refusal.PhaseForbids(Phase.FINALISED, "supply-inputs"));
        submission()
                .given(opened(), selfAssessment())
                .when(new SupplyInputs(LEAF, Map.of("a", 1), "CSDL", NOON, null, CLOSING.plusNanos(1), SOURCE))
                .thenRefused(new Refusal.PhaseClosed(Phase.SELF_ASSESSMENT, CLOSING));
    }

    @Test
    void a_manual_leaf_takes_no_figures() {
        SubmissionFixture.submission()
                .given(SubmissionFixture.opened(), selfAssessment())
                .when(supply("1.1", Map.of("a", 1)))
                .thenRefused(refused("1.1", new EntryRefusal.LeafTakesPoints()));
    }

    private static InfoForm.Fault fault(String code, Object value) {
        return KH_HUYEN.infoForm().refuses(code, value).orElseThrow();
    }

    private static DeciderSpecification<SubmissionCommand, Submission, SubmissionEvent, Refusal> submission() {
        return DeciderSpecification.of(new SubmissionDecider(KH_HUYEN));
    }

    private static SubmissionOpened opened() {
        return SubmissionFixture.openedUnder("kh-huyen-2024", "kh-dai-lanh", "district");
    }

    private static EnterGeneralInfo info(Map<String, Object> values) {
        return new EnterGeneralInfo(values, List.of(), NOON, OFFICER);
    }

    private static GeneralInfoEntered informed(Map<String, Object> values) {
        return new GeneralInfoEntered(values, List.of(), OFFICER);
    }

    private static EnterSelfScores enter(Map<String, Object> inputs) {
        return new EnterSelfScores(List.of(new Entry(LEAF, null, inputs, null)), NOON, OFFICER);
    }

    private static SelfScoreEntered scored(String points, Map<String, Object> inputs) {
        return new SelfScoreEntered(LEAF, points(points), inputs, List.of(), null, OFFICER);
    }

    private static SupplyInputs supply(String leaf, Map<String, Object> inputs) {
        return new SupplyInputs(leaf, inputs, "CSDL dân cư", NOON, null, NOON, SOURCE);
    }

    private static InputSupplied supplied(Map<String, Object> inputs) {
        return new InputSupplied(LEAF, inputs, "CSDL dân cư", NOON, null, SOURCE);
    }
}
