package dti.framework.sheets.domain;

import java.util.List;

/** The second sheet: what a framework has beside its table, one item a row, its field in A, itself as JSON from B on. */
public final class OtherPart {

    public static final String SHEET = "Phần khác";

    /** The lists of a framework document that are not its table. */
    public static final List<String> FIELDS = List.of(
            "ranking", "structure", "pools", "infoFields", "units", "targets", "documents", "projects", "resolutions");

    private OtherPart() {}
}
