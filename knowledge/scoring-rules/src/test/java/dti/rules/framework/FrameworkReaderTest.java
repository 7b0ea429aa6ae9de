package dti.rules.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dti.rules.shipped.ShippedFrameworks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FrameworkReaderTest {

    static final String SMALL = """
            key: small
            title: Bộ chỉ số
            level: district
            source: {document: 000.txt}
            nodes:
              - {key: "1", kind: group, name: Nhận thức số, declaredMax: 10}
              - {key: "1.1", parent: "1", kind: indicator, name: Một, declaredMax: 5.50, rule: {kind: manual}}
              - {key: "1.2", parent: "1", kind: indicator, name: Hai, declaredMax: 4.5, rule: {kind: manual}}
            """;

    static List<String> keys() {
        return ShippedFrameworks.keys();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void every_shipped_file_is_sound(String key) {
        assertThat(ShippedFrameworks.reading(key)).isInstanceOf(FrameworkReading.Read.class);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void writing_and_reading_again_gives_an_equal_framework(String key) {
        Framework framework = ShippedFrameworks.framework(key);

        Framework again = FrameworkReader.read(FrameworkWriter.write(framework)).orThrow();

        assertThat(again).isEqualTo(framework);
        assertThat(ContentHash.of(again)).isEqualTo(ContentHash.of(framework));
    }

    @Test
    void points_are_exact_and_without_trailing_zeros() {
        Framework framework =
                FrameworkReader.read(ShippedFrameworks.parse(SMALL)).orThrow();

        assertThat(framework.nodes().get(1).declaredMax()).isEqualTo(new BigDecimal("5.5"));
    }

    @Test
    void an_unknown_field_is_refused_at_its_pointer() {
        assertThat(errorsOf(SMALL.replace("declaredMax: 10", "declaredMaks: 10")))
                .containsExactly(new DocumentError(
                        "/nodes/0/declaredMaks",
                        "không phải là trường của tài liệu bộ chỉ số",
                        "is not a field of a framework document"));
    }

    @Test
    void a_binary_floating_point_number_is_refused() {
        Map<String, Object> document = ShippedFrameworks.parse(SMALL);
        document.put("declaredMax", 10.0);

        assertThat(pointersOf(document)).containsExactly("/declaredMax");
    }

    @Test
    void points_with_three_decimals_are_refused() {
        assertThat(pointersOf(SMALL.replace("5.50", "5.505"))).containsExactly("/nodes/1/declaredMax");
    }

    @Test
    void a_key_used_twice_is_refused() {
        assertThat(pointersOf(SMALL.replace("key: \"1.2\"", "key: \"1.1\""))).containsExactly("/nodes/2/key");
    }

    @Test
    void a_key_that_cannot_stand_in_a_url_is_refused() {
        assertThat(pointersOf(SMALL.replace("key: \"1.2\"", "key: \"1/2\""))).containsExactly("/nodes/2/key");
    }

    @Test
    void a_parent_that_does_not_exist_is_refused() {
        assertThat(pointersOf(SMALL.replace("key: \"1.2\", parent: \"1\"", "key: \"1.2\", parent: \"9\"")))
                .containsExactly("/nodes/2/parent");
    }

    @Test
    void a_circle_of_parents_is_refused() {
        assertThat(pointersOf(SMALL.replace("key: \"1\",", "key: \"1\", parent: \"1.1\",")))
                .contains("/nodes/0/parent", "/nodes/1/parent");
    }

    @Test
    void a_wider_kind_cannot_stand_under_a_narrower_one() {
        assertThat(pointersOf(SMALL.replaceFirst("kind: indicator", "kind: pillar")))
                .containsExactly("/nodes/1/kind");
    }

    @Test
    void a_rule_above_the_leaves_is_refused() {
        assertThat(pointersOf(SMALL.replace("declaredMax: 10", "declaredMax: 10, rule: {kind: manual}")))
                .containsExactly("/nodes/0/rule");
    }

    @Test
    void decomposed_vietnamese_is_refused() {
        assertThat(pointersOf(SMALL.replace("Nhận", "Nhâ\u0323n"))).containsExactly("/nodes/0/name");
    }

    @Test
    void a_pool_names_sibling_leaves() {
        assertThat(pointersOf(SMALL + "pools: [{max: 5, leaves: [\"1.1\", \"1\"]}]"))
                .containsExactly("/pools/0/leaves");
    }

    @Test
    void every_error_is_reported_at_once() {
        String document = SMALL.replace("level: district", "level: village").replace("kind: group", "kind: heap");

        assertThat(pointersOf(document)).contains("/level", "/nodes/0/kind");
    }

    @Test
    void a_missing_field_is_named() {
        assertThat(pointersOf(SMALL.replace("title: Bộ chỉ số\n", ""))).containsExactly("/title");
    }

    @Test
    void too_many_nodes_are_refused() {
        Map<String, Object> document = ShippedFrameworks.parse(SMALL);
        List<Object> nodes = new ArrayList<>();
        for (int i = 0; i <= DocumentLimits.NODES_MAX; i++) {
            nodes.add(Map.of("key", "n" + i, "kind", "group", "name", "n"));
        }
        document.put("nodes", nodes);

        assertThat(pointersOf(document)).contains("/nodes");
    }

    @Test
    void the_fingerprint_ignores_layout_but_not_content() {
        String reordered = SMALL.replace("key: small\ntitle: Bộ chỉ số", "title: Bộ chỉ số\nkey: small")
                .replace("5.50", "5.5");

        assertThat(hashOf(reordered)).isEqualTo(hashOf(SMALL));
        assertThat(hashOf(SMALL.replace("Hai", "Ba"))).isNotEqualTo(hashOf(SMALL));
    }

    private static String hashOf(String yaml) {
        return ContentHash.of(
                FrameworkReader.read(ShippedFrameworks.parse(yaml)).orThrow());
    }

    private static List<String> pointersOf(String yaml) {
        return pointersOf(ShippedFrameworks.parse(yaml));
    }

    private static List<String> pointersOf(Map<String, Object> document) {
        return errorsOf(document).stream().map(DocumentError::pointer).toList();
    }

    private static List<DocumentError> errorsOf(String yaml) {
        return errorsOf(ShippedFrameworks.parse(yaml));
    }

    private static List<DocumentError> errorsOf(Map<String, Object> document) {
        return switch (FrameworkReader.read(document)) {
            case FrameworkReading.Read _ -> List.of();
            case FrameworkReading.Refused(List<DocumentError> errors) -> errors;
        };
    }
}
