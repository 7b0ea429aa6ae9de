package dti.workbook;

/** The limits of a workbook. The largest real framework has 39 KB, inflated 404 KB; the longest has 248 rows. */
public final class WorkbookLimits {

    /** The same limit as for a document in JSON or YAML. */
    public static final int BYTES_MAX = 2 * 1024 * 1024;

    /** The total of all parts after inflation: forty times the largest real workbook. It stops a zip bomb. */
    public static final int INFLATED_BYTES_MAX = 16 * 1024 * 1024;

    /** Excel writes about twelve parts, and one per sheet and picture. */
    static final int PARTS_MAX = 200;

    /** Per sheet, including blank rows: formatting often extends far below the table. */
    public static final int SHEET_ROWS_MAX = 20_000;

    /** Per sheet: all rows of the largest table, in 200 columns. */
    static final int CELLS_MAX = 400_000;

    /** Per sheet. Formulas are not evaluated, but the reading library compares every cell with every formula. */
    public static final int FORMULAS_MAX = 1_000;

    /** Excel's own limit. */
    static final int FORMULA_LENGTH_MAX = 8_192;

    /** Excel writes at most 17 digits, a sign, a point and an exponent. */
    static final int NUMBER_LENGTH_MAX = 64;

    /** Excel's own limit: column XFD. The reading library would allocate millions of cells for a larger column. */
    static final int COLUMNS_MAX = 16_384;

    /** Excel's own limit. */
    public static final int CELL_LENGTH_MAX = 32_767;

    /**
     * The total of all cells: twice the largest document as JSON. A text stored once in the file may appear in every
     * cell.
     */
    static final int TEXT_LENGTH_MAX = 4 * 1024 * 1024;

    private WorkbookLimits() {}
}
