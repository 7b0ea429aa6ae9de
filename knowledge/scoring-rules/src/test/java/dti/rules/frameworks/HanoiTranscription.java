package dti.rules.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One of the two frameworks of document 002, whose tables have the same shape. */
abstract class HanoiTranscription extends TranscriptionContract {

    private final Lines nodes;
    private final Lines fields;
    private final int structure;

    /** The first and the last line of a table. */
    record Lines(int first, int last) {}

    /**
     * The transcription of the framework with these tables.
     *
     * @param nodes the indicators; the line above them has the total
     * @param fields the general information
     * @param structure the table with the numbers of indicators
     */
    HanoiTranscription(String key, Lines nodes, Lines fields, int structure) {
        super(key, HanoiTables.DOCUMENT);
        this.nodes = nodes;
        this.fields = fields;
        this.structure = structure;
    }

    @Override
    List<PrintedNode> printedNodes() {
        return HanoiTables.nodes(document, nodes.first(), nodes.last());
    }

    @Override
    String printedTotal() {
        int above = nodes.first() - 1;
        return document.table(above, above).getFirst().cells().getLast();
    }

    @Override
    List<PrintedClaim> printedStructure() {
        return HanoiTables.structure(document, structure);
    }

    @Override
    List<PrintedField> printedFields() {
        return HanoiTables.fields(document, fields.first(), fields.last());
    }

    @Test
    void the_contact_rows_are_personal_and_nothing_else_is() {
        assertThat(framework.maps("infoFields"))
                .allSatisfy(field -> assertThat(field.flag("personal"))
                        .as(field.text("code"))
                        .isEqualTo(field.text("code").matches("2\\.[12]\\.r\\d")));
    }
}
