package dti.framework.sheets.application;

import dti.rules.language.Bilingual;
import java.io.IOException;

/** A workbook goes beyond a limit, so reading it has stopped. */
final class WorkbookLimitException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Bilingual reason;

    WorkbookLimitException(String vi, String en) {
        super(en);
        this.reason = new Bilingual(vi, en);
    }

    Bilingual reason() {
        return reason;
    }
}
