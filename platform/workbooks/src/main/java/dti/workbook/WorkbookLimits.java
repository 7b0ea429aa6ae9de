package dti.workbook;

/** How large a workbook may be. The largest real framework makes 39 KB, 404 KB inflated; the longest has 248 rows. */
public final class WorkbookLimits {

    /** As for a document in JSON or YAML. */
    public static final int BYTES_MAX = 2 * 1024 * 1024;

    /** Of all parts together, inflated: a zip bomb stops here. Forty times the largest real one. */
    public static final int INFLATED_BYTES_MAX = 16 * 1024 * 1024;

    /** Excel writes a dozen, and one for each sheet and picture. */
    static final int PARTS_MAX = 200;

    /** Of one sheet, blank ones included: formatting often reaches far below the table. */
    public static final int SHEET_ROWS_MAX = 20_000;

    /** Of one sheet: all rows of the largest table, in 200 columns. */
    static final int CELLS_MAX = 400_000;

    /** Of one sheet. No formula is read; the reading library compares every cell with every one of them. */
    public static final int FORMULAS_MAX = 1_000;

    /** Excel's own limit. */
    static final int FORMULA_LENGTH_MAX = 8_192;

    /** Excel writes at most 17 digits, a sign, a point and an exponent. */
    static final int NUMBER_LENGTH_MAX = 64;

    /** Excel's own limit: column XFD. Beyond, the reading library would make room for millions of cells. */
    static final int COLUMNS_MAX = 16_384;

    /** Excel's own limit. */
    public static final int CELL_LENGTH_MAX = 32_767;

    /** Of all cells together: a text stored once in the file may stand in every cell. Twice the largest document as JSON. */
    static final int TEXT_LENGTH_MAX = 4 * 1024 * 1024;

    private WorkbookLimits() {}
}
