package dti.workbook;

import java.io.IOException;

/** A workbook exceeds a limit; reading it has stopped. */
public final class WorkbookLimitException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String vi;
    private final String en;

    WorkbookLimitException(String vi, String en) {
        super(en);
        this.vi = vi;
        this.en = en;
    }

    /** The exceeded limit, in Vietnamese. */
    public String vi() {
        return vi;
    }

    /** The exceeded limit, in English. */
    public String en() {
        return en;
    }
}
