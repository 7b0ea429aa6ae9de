package dti.workbook;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Counts the rows, cells and formulas of a sheet while it is parsed. */
final class SheetCount {

    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");

    /**
     * The maximum length of an index of a shared text. There are fewer texts than cells, and their number has six
     * digits.
     */
    private static final int TEXT_INDEX_LENGTH_MAX = 6;

    private int rows;
    private int cells;
    private int formulas;
    private String type = "";
    private boolean foreign;

    void element(XMLStreamReader xml) throws XMLStreamException, WorkbookLimitException {
        String name = xml.getLocalName();
        switch (name) {
            case "row" -> rows = counted(rows, WorkbookLimits.SHEET_ROWS_MAX, "dòng", "rows");
            case "c" -> cell(xml);
            case "f" -> {
                formulas = counted(formulas, WorkbookLimits.FORMULAS_MAX, "công thức", "formulas");
                within(xml, WorkbookLimits.FORMULA_LENGTH_MAX);
            }
            case "v" -> value(xml);
            default -> {}
        }
        foreign = WorkbookNormaliser.isForeign(name, type);
    }

    /** Returns whether the reading library does not support the last element. */
    boolean isForeign() {
        return foreign;
    }

    private void cell(XMLStreamReader xml) throws WorkbookLimitException {
        cells = counted(cells, WorkbookLimits.CELLS_MAX, "ô", "cells");
        type = Objects.requireNonNullElse(xml.getAttributeValue(null, "t"), "n");
        String address = xml.getAttributeValue(null, "r");
        if (address == null) {
            return;
        }
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches() || column(parts.group(1)) > WorkbookLimits.COLUMNS_MAX) {
            throw WorkbookGuard.over("Có ô ở ngoài trang tính.", "There is a cell outside the sheet.");
        }
    }

    private void value(XMLStreamReader xml) throws XMLStreamException, WorkbookLimitException {
        switch (type) {
            case "s" -> within(xml, TEXT_INDEX_LENGTH_MAX);
            case "str" -> {}
            default -> within(xml, WorkbookLimits.NUMBER_LENGTH_MAX);
        }
    }

    private static void within(XMLStreamReader xml, int max) throws XMLStreamException, WorkbookLimitException {
        if (xml.getElementText().length() > max) {
            throw WorkbookGuard.over(
                    "Có ô dài hơn " + max + " ký tự.", "There is a cell of more than " + max + " characters.");
        }
    }

    private static int counted(int before, int max, String vi, String en) throws WorkbookLimitException {
        if (before >= max) {
            throw WorkbookGuard.over(
                    "Một trang tính tối đa " + max + " " + vi + ".", "A sheet of at most " + max + " " + en + ".");
        }
        return before + 1;
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (number, letter) -> number * 26 + letter - 'A' + 1);
    }
}
