package dti.rules.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class HnHuyen2024Test extends TranscriptionContract {
    HnHuyen2024Test() {
        super("hn-huyen-2024", HanoiTables.DOCUMENT);
    }

    @Override
    List<PrintedNode> printedNodes() {
        return HanoiTables.nodes(document, 378, 456);
    }

    @Override
    String printedTotal() {
        return document.table(377, 377).getFirst().cells().getLast();
    }

    @Override
    int leaves() {
        return 60;
    }

    @Override
    List<PrintedClaim> printedStructure() {
        return HanoiTables.structure(document, 3);
    }

    @Override
    List<PrintedField> printedFields() {
        return HanoiTables.fields(document, 336, 372);
    }

    @Test
    void the_contact_rows_are_personal_and_nothing_else_is() {
        assertThat(framework.maps("infoFields"))
                .allSatisfy(field -> assertThat(field.flag("personal"))
                        .as(field.text("code"))
                        .isEqualTo(field.text("code").matches("2\\.[12]\\.r\\d")));
    }
}
