package dti.scoring.sheets.application;

import dti.workbook.Cell;
import dti.workbook.SheetRow;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the titles above the table: the campaign, the unit and the version of the sheet. */
final class TitleReader {

    private static final Pattern VERSION = Pattern.compile("[1-9]\\d{0,17}");

    private final SheetForm form;
    private final SheetFaults faults;

    TitleReader(SheetForm form, SheetFaults faults) {
        this.form = form;
        this.faults = faults;
    }

    /**
     * Returns the version of the submission. Empty, with faults, where there is none or the sheet belongs to another
     * submission.
     */
    Optional<Long> version(List<SheetRow> above) {
        Map<SheetTitle, String> titles = titles(above);
        expect(titles, SheetTitle.CAMPAIGN, form.submission().opening().campaign());
        expect(titles, SheetTitle.UNIT, form.submission().opening().unit());
        String version = titles.getOrDefault(SheetTitle.VERSION, "");
        if (!VERSION.matcher(version).matches()) {
            faults.at(
                    CellPlace.title(SheetTitle.VERSION),
                    "không có; hãy tải lại phiếu.",
                    "is not there; download the sheet again.");
        }
        return faults.isEmpty() ? Optional.of(Long.valueOf(version)) : Optional.empty();
    }

    private void expect(Map<SheetTitle, String> titles, SheetTitle title, String wanted) {
        String found = titles.getOrDefault(title, "");
        if (!found.equals(wanted)) {
            faults.at(
                    CellPlace.title(title),
                    "phải là “" + wanted + "”, không phải “" + found + "”.",
                    "must be “" + wanted + "”, not “" + found + "”.");
        }
    }

    private static Map<SheetTitle, String> titles(List<SheetRow> above) {
        Map<SheetTitle, String> titles = new EnumMap<>(SheetTitle.class);
        for (SheetRow row : above) {
            if (row.cell(0) instanceof Cell.Words name) {
                SheetTitle.named(name.text()).ifPresent(title -> titles.putIfAbsent(title, text(row.cell(1))));
            }
        }
        return titles;
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Words words -> words.text();
            case Cell.Figure(var number) -> DisplayedValues.plain(number);
            case Cell.Blank _, Cell.Flag _, Cell.Formula _, Cell.Broken _ -> "";
        };
    }
}
