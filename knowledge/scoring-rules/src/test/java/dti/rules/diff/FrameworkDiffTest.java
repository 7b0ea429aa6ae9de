package dti.rules.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dti.rules.framework.Framework;
import dti.rules.framework.FrameworkReader;
import dti.rules.framework.Resolution;
import dti.rules.shipped.ShippedFrameworks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FrameworkDiffTest {

    private static final String BEFORE = """
            key: small
            title: Bộ chỉ số
            level: district
            source: {document: 000.txt}
            nodes:
              - {key: "1", code: "1", kind: group, name: Nhận thức số, declaredMax: 10}
              - {key: "1.1", code: "1.1", parent: "1", kind: indicator, name: Một, declaredMax: 6, rule: {kind: manual}}
              - {key: "1.2", code: "1.2", parent: "1", kind: indicator, name: Hai, declaredMax: 4, rule: {kind: manual}}
              - {key: "2", code: "2", kind: group, name: Thể chế số, declaredMax: 5}
              - {key: "2.1", code: "2.1", parent: "2", kind: indicator, name: Ba, declaredMax: 5, rule: {kind: manual}}
            """;

    static List<String> keys() {
        return ShippedFrameworks.keys();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void a_framework_does_not_differ_from_itself(String key) {
        Framework framework = ShippedFrameworks.framework(key);

        assertThat(FrameworkDiff.between(framework, framework).changes()).isEmpty();
    }

    @Test
    void a_removed_leaf_changes_the_maxima_above_it() {
        FrameworkDiff diff = diff(BEFORE.replaceFirst("(?m)^ +- \\{key: \"1.2\".*\\n", ""));

        assertThat(diff.of(Change.Removed.class))
                .extracting(removed -> removed.node().key())
                .containsExactly("1.2");
        assertThat(diff.of(Change.MaximumChanged.class))
                .extracting(Change.MaximumChanged::key)
                .containsExactly(null, "1");
        assertThat(diff.of(Change.MaximumChanged.class).getLast().after())
                .isEqualTo(new Change.Maximum(BigDecimal.TEN, new BigDecimal("6")));
    }

    @Test
    void an_added_leaf_is_named() {
        String added = BEFORE
                + "  - {key: \"2.2\", parent: \"2\", kind: indicator, name: Bốn, declaredMax: 1, rule: {kind: manual}}\n";

        assertThat(diff(added).changes())
                .singleElement()
                .satisfies(change -> assertThat(change).isInstanceOf(Change.Added.class));
    }

    @Test
    void a_moved_leaf_has_its_old_and_its_new_parent() {
        FrameworkDiff diff = diff(BEFORE.replace("code: \"1.2\", parent: \"1\"", "code: \"1.2\", parent: \"2\""));

        assertThat(diff.of(Change.Moved.class)).containsExactly(new Change.Moved("1.2", "1", "2"));
    }

    @Test
    void a_new_name_and_a_new_code_are_two_changes() {
        FrameworkDiff diff =
                diff(BEFORE.replace("code: \"1.2\"", "code: \"1.3\"").replace("Hai", "Hai mươi"));

        assertThat(diff.changes())
                .containsExactly(new Change.Renamed("1.2", "Hai", "Hai mươi"), new Change.Recoded("1.2", "1.2", "1.3"));
    }

    @Test
    void another_rule_is_a_change_of_the_leaf() {
        String ruled = BEFORE.replaceFirst(
                "declaredMax: 6, rule: \\{kind: manual}",
                "declaredMax: 6, rule: {kind: checklist, allOf: [done], inputs: [{name: done, label: Xong, type: boolean}]}");

        assertThat(diff(ruled).of(Change.RuleChanged.class))
                .extracting(Change.RuleChanged::key)
                .containsExactly("1.1");
    }

    @Test
    void groups_and_order_are_compared() {
        String first =
                "  - {key: \"1.1\", code: \"1.1\", parent: \"1\", kind: indicator, name: Một, declaredMax: 6, rule: {kind: manual}}\n";
        String reordered =
                BEFORE.replace(first, "") + first.replace("name: Một", "name: Một, appliesTo: {groups: [pilot]}");

        FrameworkDiff diff = diff(reordered);

        assertThat(diff.changes())
                .containsExactly(
                        new Change.Reordered("1", List.of("1.1", "1.2"), List.of("1.2", "1.1")),
                        new Change.ApplicabilityChanged("1.1", List.of(), List.of("pilot")));
    }

    @Test
    void a_resolution_that_chooses_another_reading_changes_the_rule() {
        Framework literal = ShippedFrameworks.framework("kh-huyen-2024");
        List<Resolution> resolutions = new ArrayList<>(literal.resolutions());
        resolutions.removeIf(resolution -> resolution.finding().equals("denominator-scope:9.6"));
        resolutions.add(
                new Resolution("denominator-scope:9.6", "reading:practical", "a reason", "an author", "2024-01-31"));

        FrameworkDiff diff = FrameworkDiff.between(literal, literal.withResolutions(resolutions));

        assertThat(diff.of(Change.RuleChanged.class))
                .extracting(Change.RuleChanged::key)
                .containsExactly("9.6");
        assertThat(diff.of(Change.ResolutionChanged.class)).hasSize(1);
    }

    private static FrameworkDiff diff(String after) {
        return FrameworkDiff.between(framework(BEFORE), framework(after));
    }

    private static Framework framework(String yaml) {
        return FrameworkReader.read(ShippedFrameworks.parse(yaml)).orThrow();
    }
}
