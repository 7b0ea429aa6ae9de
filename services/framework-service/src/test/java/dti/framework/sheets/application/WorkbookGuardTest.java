package dti.framework.sheets.application;

import static dti.framework.sheets.Workbooks.row;
import static org.assertj.core.api.Assertions.assertThat;

import dti.contracts.ContractsJson;
import dti.framework.sheets.Workbooks;
import dti.workbook.WorkbookLimits;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Workbooks made to harm their reader. */
class WorkbookGuardTest {

    private final SheetReader reader = new SheetReader(ContractsJson.mapper());
    private final byte[] sound = Workbooks.plain("f-sound", row("1", "Một", 12.5));

    @Test
    void the_workbook_the_others_are_made_of_is_sound() {
        assertThat(reader.read(Workbooks.with(sound, "", part -> part))).isInstanceOf(SheetReading.Read.class);
    }

    @Test
    void what_is_no_workbook_is_unreadable() {
        assertUnreadable(new byte[0]);
        assertUnreadable("STT;Tiêu chí".getBytes(StandardCharsets.UTF_8));
        assertUnreadable(Workbooks.with(sound, "xl/workbook.xml", _ -> "<broken"));
        assertUnreadable(Workbooks.with(sound, "xl/_rels/workbook.xml.rels", _ -> "<x/>"));
    }

    @Test
    void a_part_that_inflates_beyond_the_limit_stops_the_reading() {
        assertTooLarge("xl/styles.xml", styles -> styles + " ".repeat(WorkbookLimits.INFLATED_BYTES_MAX));
        assertTooLarge("xl/styles.xml", _ -> "x".repeat(WorkbookLimits.INFLATED_BYTES_MAX + 1));
    }

    @Test
    void more_than_2_mib_are_not_even_opened() {
        assertThat(reader.read(new byte[WorkbookLimits.BYTES_MAX + 1])).isInstanceOf(SheetReading.TooLarge.class);
    }

    @Test
    void a_cell_that_claims_a_column_beyond_excels_last_is_refused() {
        assertTooLarge(Workbooks.SHEET, sheet -> sheet.replace("r=\"A1\"", "r=\"ZZZZZZ1\""));
        assertTooLarge(Workbooks.SHEET, sheet -> sheet.replace("r=\"A1\"", "r=\"XFE1\""));
    }

    @Test
    void a_cell_that_claims_a_text_far_beyond_the_last_is_refused() {
        assertTooLarge(Workbooks.SHEET, sheet -> sheet.replaceFirst("<v>0</v>", "<v>2000000000</v>"));
    }

    @Test
    void a_number_with_more_digits_than_excel_writes_is_refused() {
        assertTooLarge(Workbooks.SHEET, sheet -> sheet.replaceFirst("<v>12.5</v>", "<v>" + "9".repeat(1_000) + "</v>"));
    }

    @Test
    void a_number_too_large_to_write_out_is_a_fault_of_its_cell() {
        SheetReading reading = reader.read(Workbooks.with(
                sound, Workbooks.SHEET, sheet -> sheet.replaceFirst("<v>12.5</v>", "<v>1e999999999</v>")));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        SheetReading.Refused.class,
                        refused -> assertThat(refused.faults().getFirst().pointer())
                                .isEqualTo("/rows/7/maximum"));
    }

    @Test
    void rows_and_formulas_without_end_are_refused() {
        assertTooLarge(
                Workbooks.SHEET, sheet -> sheet.replace("</sheetData>", "<row/>".repeat(20_001) + "</sheetData>"));
        assertTooLarge(
                Workbooks.SHEET,
                sheet -> sheet.replace(
                        "</sheetData>", "<row>" + "<c><f>A1</f></c>".repeat(1_001) + "</row></sheetData>"));
    }

    @Test
    void a_text_stored_once_and_shown_everywhere_is_counted_everywhere() {
        String row = "<row>" + "<c t=\"s\"><v>0</v></c>".repeat(7) + "</row>";
        byte[] repeated = Workbooks.with(
                sound, Workbooks.SHEET, sheet -> sheet.replace("</sheetData>", row.repeat(100) + "</sheetData>"));

        assertThat(reader.read(Workbooks.with(
                        repeated,
                        "xl/sharedStrings.xml",
                        texts -> texts.replaceFirst("<t[^>]*>", "$0" + "x".repeat(30_000)))))
                .isInstanceOf(SheetReading.TooLarge.class);
    }

    @Test
    void entities_are_not_expanded() {
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
        byte[] workbook = Workbooks.with(
                sound,
                "xl/sharedStrings.xml",
                texts -> texts.replaceFirst("\\?>", "?>" + bomb).replace("Một", "&b;"));

        SheetReading reading = reader.read(workbook);

        assertThat(reading.toString()).doesNotContain("aaaaaaaaaa");
    }

    private void assertTooLarge(String part, UnaryOperator<String> change) {
        byte[] harmful = Workbooks.with(sound, part, change);
        assertThat(harmful).hasSizeLessThan(WorkbookLimits.BYTES_MAX);
        assertThat(reader.read(harmful)).isInstanceOf(SheetReading.TooLarge.class);
    }

    private void assertUnreadable(byte[] body) {
        assertThat(reader.read(body)).isInstanceOf(SheetReading.Unreadable.class);
    }
}
