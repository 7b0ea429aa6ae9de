package dti.rules.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Compares the shipped plan with Phụ lục 1–3 of 001. */
final class TlPlan2023Test {
    private static final Pattern PERCENT = Pattern.compile("(\\d+)%.*");
    private static final Pattern AT_LEAST = Pattern.compile(".*ít nhất (\\d+) (văn bản|cuộc họp).*");

    private final SourceDocument document = SourceDocument.named(ThuongLoTable.DOCUMENT);
    private final YamlMap plan = YamlMap.read(Repository.file("knowledge", "frameworks", "plans", "tl-2023.yaml"));

    @Test
    void there_are_13_targets_18_documents_and_programmes_and_44_projects() {
        assertThat(of("target")).hasSize(13);
        assertThat(of("document", "programme")).hasSize(18);
        assertThat(of("project")).hasSize(44);
        assertThat(plan.maps("items")).hasSize(13 + 18 + 44);
    }

    @Test
    void every_target_is_as_printed() {
        assertThat(of("target"))
                .extracting(TlPlan2023Test::printed)
                .containsExactlyElementsOf(keyless(ThuongLoTable.targets(document)));
    }

    @Test
    void every_document_and_programme_is_as_printed() {
        assertThat(of("document", "programme"))
                .extracting(TlPlan2023Test::printed)
                .containsExactlyElementsOf(keyless(ThuongLoTable.documents(document)));
    }

    @Test
    void every_project_is_as_printed() {
        assertThat(of("project"))
                .extracting(TlPlan2023Test::printed)
                .containsExactlyElementsOf(keyless(ThuongLoTable.projects(document)));
    }

    @Test
    void a_programme_is_an_item_under_that_heading() {
        assertThat(of("document"))
                .hasSize(15)
                .allSatisfy(item -> assertThat(item.text("section")).isEqualTo("I. Nhóm văn bản"));
        assertThat(of("programme"))
                .hasSize(3)
                .allSatisfy(item -> assertThat(item.text("section")).isEqualTo("II. Nhóm các chương trình"));
    }

    @Test
    void every_item_has_a_key_of_its_own_and_is_due_when_its_period_ends() {
        var keys = new HashSet<String>();

        assertThat(plan.maps("items")).allSatisfy(item -> {
            assertThat(keys.add(item.text("key"))).as(item.text("key")).isTrue();
            assertThat(item.text("period")).endsWith("2025");
            assertThat(item.text("due")).isEqualTo("2025-12-31");
        });
    }

    @Test
    void a_measure_is_the_figure_its_name_states() {
        assertThat(of("target")).allSatisfy(item -> {
            var stated = PERCENT.matcher(item.text("name"));
            assertThat(stated.matches()).as(item.text("name")).isTrue();
            assertThat(item.map("measure").text("unit")).isEqualTo("%");
            assertThat(item.map("measure").text("target")).isEqualTo(stated.group(1));
        });
        assertThat(of("document", "programme", "project")).allSatisfy(item -> {
            var stated = AT_LEAST.matcher(item.text("name"));
            assertThat(item.has("measure")).as(item.text("name")).isEqualTo(stated.matches());
            if (item.has("measure")) {
                assertThat(item.map("measure").text("target")).isEqualTo(stated.group(1));
                assertThat(item.map("measure").text("unit")).isEqualTo(stated.group(2));
            }
        });
    }

    @Test
    void the_plan_names_its_instrument_as_printed() {
        assertThat(document.line(3)).endsWith(plan.map("instrument").text("number"));
        assertThat(plan.text("title"))
                .isEqualTo(document.line(8).replace("*", "") + " "
                        + document.line(9).replace("*", ""));
    }

    @Test
    void the_units_it_names_are_on_the_lines_of_their_file() {
        var units = YamlMap.read(Repository.file("knowledge", "frameworks", "units", "tl-2023.yaml"));

        assertThat(units.maps("units"))
                .hasSize(3)
                .allSatisfy(unit ->
                        assertThat(document.line(unit.lines().getFirst())).containsIgnoringCase(unit.text("name")));
        assertThat(units.maps("units").getLast().text("code")).isEqualTo(plan.text("unit"));
    }

    private List<YamlMap> of(String... kinds) {
        return plan.maps("items").stream()
                .filter(item -> List.of(kinds).contains(item.text("kind")))
                .toList();
    }

    /** The key of an item is unique in the plan, whose items are one list. */
    private static List<PrintedPlanItem> keyless(List<PrintedPlanItem> items) {
        return items.stream()
                .map(item -> new PrintedPlanItem(
                        "",
                        item.code(),
                        item.section(),
                        item.name(),
                        item.lead(),
                        item.coordinating(),
                        item.period(),
                        item.lines()))
                .toList();
    }

    private static PrintedPlanItem printed(YamlMap item) {
        return new PrintedPlanItem(
                "",
                item.text("code"),
                item.text("section"),
                item.text("name"),
                item.text("owner"),
                String.join(", ", item.texts("coOwners")),
                item.text("period"),
                item.lines());
    }
}
