package dti.rules.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dti.rules.framework.Framework;
import dti.rules.framework.FrameworkReader;
import dti.rules.framework.Resolution;
import dti.rules.shipped.ShippedFrameworks;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinterTest {

    private static final String SOUND = """
            key: small
            title: Bộ chỉ số
            level: district
            source: {document: 000.txt}
            declaredMax: 10
            nodes:
              - {key: "1", code: "1", kind: group, name: Nhận thức số, declaredMax: 10}
              - {key: "1.1", code: "1.1", parent: "1", kind: indicator, name: Một, declaredMax: 6, rule: {kind: checklist, allOf: [done], inputs: [{name: done, label: Xong, type: boolean}]}}
              - {key: "1.2", code: "1.2", parent: "1", kind: indicator, name: Hai, declaredMax: 4, rule: {kind: choice, input: who, options: [{value: head, fraction: "1"}, {value: none, fraction: "0"}], inputs: [{name: who, label: Ai, type: option}]}}
            """;

    @Test
    void a_sound_framework_has_no_findings() {
        assertThat(lint(SOUND).items()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "hd-so-2022, sum-differs:3",
        "hd-so-2022, count-differs:framework:indicators",
        "hd-so-2022, shared-maximum:4.7",
        "hd-so-2022, shared-maximum:4.8",
        "hd-so-2022, name-differs:2.2",
        "hd-huyen-2022, sum-differs:KTS.2.2",
        "hd-huyen-2022, blank-maximum:KTS.5.5.2",
        "hd-huyen-2022, duplicate-code:CQS.4.4.4-2",
        "hd-huyen-2022, numbering-gap:structure.2.7",
        "hd-huyen-2022, count-differs:structure.3.2:criteria",
        "hd-huyen-2022, ranking-conflict:framework",
        "hd-huyen-2022, shared-maximum:CQS.4.8",
        "hd-huyen-2022, shared-maximum:CQS.4.9",
        "hn-so-2024, maximum-varies:7.1",
        "hn-huyen-2024, count-differs:structure.I:indicators",
        "hn-huyen-2024, count-differs:structure.II:indicators",
        "kh-huyen-2024, blank-maximum:2.1",
        "kh-huyen-2024, blank-maximum:10.1",
        "kh-huyen-2024, numbering-gap:7.5.5",
        "kh-huyen-2024, parenthesised-maximum:7.5",
        "kh-huyen-2024, rule-inversion:7.8.6.r1",
        "kh-huyen-2024, rule-discontinuity:10.2",
        "kh-huyen-2024, rule-discontinuity:10.5",
        "kh-huyen-2024, denominator-scope:9.6",
        "kh-huyen-2024, zero-denominator:3.1",
        "tinh-so-2022, sum-differs:5",
        "tinh-so-2022, sum-differs:6",
        "tinh-so-2022, unknown-polarity:5.8"
    })
    void the_known_contradictions_of_the_documents_are_found(String key, String finding) {
        assertThat(Linter.lint(ShippedFrameworks.framework(key)).finding(finding))
                .isPresent();
    }

    @Test
    void a_finding_names_its_place_and_the_effect_of_each_reading() {
        Finding finding = Linter.lint(ShippedFrameworks.framework("hd-so-2022"))
                .finding("sum-differs:3")
                .orElseThrow()
                .finding();

        assertThat(finding.node()).isEqualTo("3");
        assertThat(finding.line()).isEqualTo(251);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message().en())
                .isEqualTo("3 prints a maximum of 15 but its children add up to 11 (2 + 3 + 2 + 4)");
        assertThat(finding.readings().getFirst().name()).isEqualTo("unallocated");
        assertThat(finding.readings().getFirst().effect().vi())
                .isEqualTo("đạt được nhiều nhất 11 trên 15; 4 điểm không phân bổ; cả bộ đạt nhiều nhất 196");
    }

    @Test
    void an_over_full_parent_whose_own_parent_is_full_changes_nothing_above() {
        Finding finding = Linter.lint(ShippedFrameworks.framework("hd-huyen-2022"))
                .finding("sum-differs:KTS.2.2")
                .orElseThrow()
                .finding();

        assertThat(finding.readings())
                .allSatisfy(reading ->
                        assertThat(reading.effect().en()).contains("reach").contains("420"));
    }

    @Test
    void an_unresolved_error_keeps_a_framework_from_being_published() {
        Framework undecided = ShippedFrameworks.framework("tinh-so-2022").withResolutions(List.of());

        LintReport report = Linter.lint(undecided);

        assertThat(report.isPublishable()).isFalse();
        assertThat(report.unresolvedErrors()).extracting(Finding::id).containsExactly("sum-differs:5", "sum-differs:6");
    }

    @Test
    void a_decision_the_finding_does_not_offer_resolves_nothing() {
        Framework framework = decided("tinh-so-2022", "sum-differs:5", "cap");

        LintReport report = Linter.lint(framework);

        assertThat(report.finding("sum-differs:5").orElseThrow().blocksPublishing())
                .isTrue();
        assertThat(report.finding("unfit-resolution:sum-differs:5")
                        .orElseThrow()
                        .blocksPublishing())
                .isTrue();
    }

    @Test
    void a_resolution_without_a_finding_is_reported() {
        Framework framework = decided("hn-so-2024", "sum-differs:99", "cap");

        assertThat(Linter.lint(framework).finding("stale-resolution:sum-differs:99"))
                .isPresent();
    }

    @Test
    void a_resolution_can_choose_only_an_existing_reading() {
        LintReport chosen = Linter.lint(decided("kh-huyen-2024", "denominator-scope:9.6", "reading:practical"));
        LintReport invented = Linter.lint(decided("kh-huyen-2024", "denominator-scope:9.6", "reading:generous"));

        assertThat(chosen.finding("denominator-scope:9.6").orElseThrow().blocksPublishing())
                .isFalse();
        assertThat(invented.finding("denominator-scope:9.6").orElseThrow().blocksPublishing())
                .isTrue();
    }

    @Test
    void a_total_that_differs_from_the_sum_is_found_at_the_framework() {
        assertThat(ids(SOUND.replaceFirst("declaredMax: 10", "declaredMax: 12")))
                .containsExactly("sum-differs:framework");
    }

    @Test
    void two_blank_siblings_share_no_remainder() {
        String blank = SOUND.replace(", declaredMax: 6", "").replace(", declaredMax: 4", "");

        Finding finding = lint(blank).finding("blank-maximum:1.1").orElseThrow().finding();

        assertThat(finding.offers("remainder")).isFalse();
        assertThat(finding.offers("keep")).isTrue();
    }

    @Test
    void a_leaf_without_a_rule_is_an_error() {
        String ruleless = SOUND.replaceFirst(", rule: \\{kind: checklist.*", "}");

        assertThat(lint(ruleless).finding("missing-rule:1.1").orElseThrow().blocksPublishing())
                .isTrue();
    }

    @Test
    void consecutive_numbers_are_no_gap_and_a_missing_one_is() {
        assertThat(ids(SOUND.replace("code: \"1.2\"", "code: \"1.3\""))).containsExactly("numbering-gap:1.2");
        assertThat(ids(SOUND.replace("code: \"1.2\"", "code: \"1.1\""))).containsExactly("duplicate-code:1.2");
    }

    @Test
    void a_roman_number_printed_twice_is_one_duplicate_and_no_gap() {
        String communes = """
                key: small
                title: Bộ tiêu chí
                level: commune
                source: {document: 001.txt}
                nodes:
                  - {key: VI, code: VI, kind: group, name: Một, declaredMax: 1, rule: {kind: manual}}
                  - {key: VII, code: VII, kind: group, name: Hai, declaredMax: 1, rule: {kind: manual}}
                  - {key: VII-2, code: VII, kind: group, name: Ba, declaredMax: 1, rule: {kind: manual}}
                """;

        assertThat(ids(communes)).containsExactly("duplicate-code:VII-2", "missing-rule:framework");
    }

    @Test
    void a_share_of_something_bad_must_state_which_direction_is_better() {
        String complaints = SOUND.replace("name: Một", "name: Tỉ lệ bức xúc kết quả xử lý");
        String stated = complaints.replace("allOf: [done]", "allOf: [done], text: Càng thấp điểm càng cao");

        assertThat(ids(complaints)).containsExactly("unknown-polarity:1.1");
        assertThat(ids(stated)).isEmpty();
    }

    @Test
    void a_maximum_that_a_rule_may_exclude_is_reported_with_the_remaining_total() {
        String excluding = SOUND.replace("allOf: [done],", "allOf: [done], notApplicableWhen: out,")
                .replace(
                        "[{name: done, label: Xong, type: boolean}]",
                        "[{name: done, label: Xong, type: boolean}, {name: out, label: Loại, type: boolean}]");

        Finding finding =
                lint(excluding).finding("maximum-varies:1.1").orElseThrow().finding();

        assertThat(finding.readings().getFirst().effect().en()).isEqualTo("scored out of 10, in that case out of 4");
    }

    @Test
    void a_choice_that_never_gives_everything_is_a_gap() {
        assertThat(ids(SOUND.replace("fraction: \"1\"", "fraction: \"1/2\""))).containsExactly("rule-gap:1.2");
    }

    @Test
    void a_roman_number_follows_the_one_before() {
        assertThat(PrintedCode.parse("IX"))
                .satisfies(code -> assertThat(code.number()).isEqualTo(9));
        assertThat(PrintedCode.parse("XII"))
                .satisfies(code -> assertThat(code.number()).isEqualTo(12));
        assertThat(PrintedCode.parse("4.10"))
                .satisfies(code -> assertThat(code.series()).isEqualTo("4."));
    }

    private static Framework decided(String key, String finding, String decision) {
        Framework framework = ShippedFrameworks.framework(key);
        List<Resolution> resolutions = new ArrayList<>(framework.resolutions());
        resolutions.removeIf(resolution -> resolution.finding().equals(finding));
        resolutions.add(new Resolution(finding, decision, "a reason", "an author", "2024-01-31"));
        return framework.withResolutions(resolutions);
    }

    private static List<String> ids(String yaml) {
        return lint(yaml).items().stream().map(item -> item.finding().id()).toList();
    }

    private static LintReport lint(String yaml) {
        return Linter.lint(FrameworkReader.read(ShippedFrameworks.parse(yaml)).orThrow());
    }
}
