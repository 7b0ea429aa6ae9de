package dti.workbook;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;

/** How a table comes out of a printer. Left alone it would be letter paper, upright, a page for every few columns. */
public final class Printing {

    private static final short ONE_PAGE = 1;
    private static final short AS_MANY_AS_NEEDED = 0;

    private Printing() {}

    /**
     * A4 across, all columns on one page, the headings on every page.
     *
     * @param headingRow counted from 0
     */
    public static void across(Worksheet sheet, int headingRow) {
        inParts(sheet, headingRow);
        sheet.setFitToPage(true);
        sheet.fitToWidth(ONE_PAGE);
        sheet.fitToHeight(AS_MANY_AS_NEEDED);
    }

    /** The same of a table so wide that nobody could read it on one page. */
    public static void inParts(Worksheet sheet, int headingRow) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.repeatRows(headingRow);
    }
}
