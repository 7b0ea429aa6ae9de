package dti.rules.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class HnSo2024Test extends TranscriptionContract {
    HnSo2024Test() {
        super("hn-so-2024", HanoiTables.DOCUMENT);
    }

    @Override
    List<PrintedNode> printedNodes() {
        return HanoiTables.nodes(document, 264, 326);
    }

    @Override
    String printedTotal() {
        return document.table(263, 263).getFirst().cells().getLast();
    }

    @Override
    int leaves() {
        return 46;
    }

    @Override
    List<PrintedClaim> printedStructure() {
        return HanoiTables.structure(document, 2);
    }

    @Override
    List<PrintedField> printedFields() {
        return HanoiTables.fields(document, 230, 258);
    }

    @Test
    void only_the_digital_economy_indicator_is_for_some_departments_only() {
        var restricted = framework.maps("nodes").stream()
                .filter(node -> node.has("appliesTo"))
                .toList();

        assertThat(restricted).hasSize(1);
        assertThat(restricted.getFirst().text("key")).isEqualTo("7.1");
        assertThat(restricted.getFirst().map("appliesTo").texts("groups")).containsExactly("digital-economy");
        assertThat(document.line(328))
                .isEqualTo("Ghi chú: " + restricted.getFirst().text("note"));
    }

    @Test
    void the_contact_rows_are_personal_and_nothing_else_is() {
        assertThat(framework.maps("infoFields"))
                .allSatisfy(field -> assertThat(field.flag("personal"))
                        .as(field.text("code"))
                        .isEqualTo(field.text("code").matches("2\\.[12]\\.r\\d")));
    }
}
