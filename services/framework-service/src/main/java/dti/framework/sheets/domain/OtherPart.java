package dti.framework.sheets.domain;

import java.util.List;

/**
 * The second sheet: the parts of a framework that are not in its table. Each row has one item, with the field in column
 * A and the item as JSON from column B on.
 */
public final class OtherPart {

    public static final String SHEET = "Phần khác";

    /** The lists of a framework document other than its table. */
    public static final List<String> FIELDS = List.of(
            "ranking", "structure", "pools", "infoFields", "units", "targets", "documents", "projects", "resolutions");

    private OtherPart() {}
}
