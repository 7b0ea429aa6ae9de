package dti.workbook;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;

/** The print settings of a table. Excel's defaults are portrait letter paper and a page for every few columns. */
public final class Printing {

    private static final short ONE_PAGE = 1;
    private static final short AS_MANY_AS_NEEDED = 0;

    private Printing() {}

    /**
     * Prints on A4 landscape, all columns on one page, the headings on every page.
     *
     * @param headingRow counted from 0
     */
    public static void across(Worksheet sheet, int headingRow) {
        inParts(sheet, headingRow);
        sheet.setFitToPage(true);
        sheet.fitToWidth(ONE_PAGE);
        sheet.fitToHeight(AS_MANY_AS_NEEDED);
    }

    /**
     * As {@link #across}, for a table too wide to be readable on one page: its columns are split over several pages.
     */
    public static void inParts(Worksheet sheet, int headingRow) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.repeatRows(headingRow);
    }
}
