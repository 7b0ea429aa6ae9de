package dti.rules.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TlXa2023Test extends TranscriptionContract {
    TlXa2023Test() {
        super("tl-xa-2023", ThuongLoTable.DOCUMENT);
    }

    @Override
    List<PrintedNode> printedNodes() {
        return ThuongLoTable.rows(document).stream().map(ThuongLoRow::node).toList();
    }

    @Override
    String printedTotal() {
        return ThuongLoTable.total(document);
    }

    @Override
    int leaves() {
        return 79;
    }

    @Test
    void every_column_is_as_printed() {
        var beside =
                framework.maps("nodes").stream().map(ThuongLoRow.Beside::of).toList();

        assertThat(beside)
                .containsExactlyElementsOf(ThuongLoTable.rows(document).stream()
                        .map(ThuongLoRow::beside)
                        .toList());
    }

    @Test
    void every_leaf_has_its_deadline_and_no_heading_has_one() {
        var deadlines = framework.maps("nodes").stream()
                .map(node -> node.text("deadline"))
                .collect(Collectors.groupingBy(deadline -> deadline, Collectors.counting()));

        assertThat(deadlines)
                .hasSize(5)
                .containsEntry("31.3", 1L)
                .containsEntry("30.6", 1L)
                .containsEntry("30.9", 1L)
                .containsEntry("31.10", 76L)
                .containsEntry("", 57L);
    }

    @Test
    void the_maximum_of_49_headings_is_blank() {
        assertThat(framework.maps("nodes").stream().filter(node -> !node.has("declaredMax")))
                .hasSize(49)
                .allSatisfy(node -> assertThat(node.text("kind")).isEqualTo("indicator"));
    }

    @Test
    void signed_evidence_is_demanded_where_a_document_has_to_be_ky_so() {
        var aboutTheRegisterOfSignatures = "chữ ký số (quốc gia|của)";

        assertThat(leafMaps()).allSatisfy(leaf -> {
            var evidence = leaf.map("evidence");
            var demanded = evidence.text("text").replaceAll(aboutTheRegisterOfSignatures, "");
            assertThat(evidence.flag("signed")).as(leaf.text("key")).isEqualTo(demanded.contains("ký số"));
        });
        assertThat(leafMaps().filter(leaf -> leaf.map("evidence").flag("signed")))
                .hasSize(24);
    }

    @Test
    void suppliers_of_figures_are_quoted_from_the_evidence() {
        var supplied = leafMaps().filter(leaf -> leaf.has("suppliedBy")).toList();

        assertThat(supplied)
                .hasSize(49)
                .allSatisfy(leaf -> assertThat(leaf.map("evidence").text("text"))
                        .contains(leaf.text("suppliedBy").split("; ")));
    }

    @Test
    void every_target_is_as_printed() {
        assertThat(planned("targets")).hasSize(13).containsExactlyElementsOf(ThuongLoTable.targets(document));
    }

    @Test
    void every_document_and_programme_is_as_printed() {
        assertThat(planned("documents")).hasSize(18).containsExactlyElementsOf(ThuongLoTable.documents(document));
    }

    @Test
    void every_project_is_as_printed() {
        assertThat(planned("projects")).hasSize(44).containsExactlyElementsOf(ThuongLoTable.projects(document));
    }

    private List<PrintedPlanItem> planned(String list) {
        return framework.maps(list).stream().map(PrintedPlanItem::of).toList();
    }

    private Stream<YamlMap> leafMaps() {
        return framework.maps("nodes").stream().filter(node -> node.has("rule"));
    }
}
