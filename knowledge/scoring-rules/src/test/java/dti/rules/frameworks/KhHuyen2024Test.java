package dti.rules.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class KhHuyen2024Test extends TranscriptionContract {
    KhHuyen2024Test() {
        super("kh-huyen-2024", KhanhHoaTable.DOCUMENT);
    }

    @Override
    List<PrintedNode> printedNodes() {
        return KhanhHoaTable.rows(document).stream().map(KhanhHoaRow::node).toList();
    }

    @Override
    String printedTotal() {
        return document.table(40, 40).getFirst().cell(3);
    }

    @Override
    int leaves() {
        return 83;
    }

    @Override
    List<PrintedField> printedFields() {
        return KhanhHoaTable.fields(document);
    }

    @Test
    void every_rule_agency_and_result_is_as_printed() {
        var beside =
                framework.maps("nodes").stream().map(KhanhHoaRow.Beside::of).toList();

        assertThat(beside)
                .containsExactlyElementsOf(KhanhHoaTable.rows(document).stream()
                        .map(KhanhHoaRow::beside)
                        .toList());
    }

    @Test
    void the_inputs_of_7_5_2_are_named_as_the_rows_that_list_them() {
        var listed = KhanhHoaTable.rows(document).stream()
                .flatMap(row -> row.inputs().stream())
                .toList();

        var labels = node("7.5.2").map("rule").maps("inputs").stream()
                .map(input -> "- " + input.text("label") + " (" + input.text("name") + ")")
                .toList();

        assertThat(labels).hasSize(4).containsExactlyElementsOf(listed);
    }

    private YamlMap node(String key) {
        return framework.maps("nodes").stream()
                .filter(node -> node.text("key").equals(key))
                .findFirst()
                .orElseThrow();
    }
}
