package dti.framework.sheets.domain;

import dti.rules.framework.NodeKind;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the table says of its place in the tree; what it leaves out follows from the codes.
 *
 * @param row as Excel counts it
 */
public record Entry(
        int row,
        @Nullable String code,
        @Nullable String key,
        @Nullable String parent,
        @Nullable NodeKind kind) {

    /** A row with a key of its own says all of it: without a parent it stands at the top. */
    boolean isExplicit() {
        return key != null;
    }
}
