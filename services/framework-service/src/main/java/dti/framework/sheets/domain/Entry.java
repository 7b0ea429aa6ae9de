package dti.framework.sheets.domain;

import dti.rules.framework.NodeKind;
import org.jspecify.annotations.Nullable;

/**
 * The place of a row of the table in the tree, as far as the row states it; the rest follows from the codes.
 *
 * @param row as Excel counts it
 */
public record Entry(
        int row,
        @Nullable String code,
        @Nullable String key,
        @Nullable String parent,
        @Nullable NodeKind kind) {

    /** Whether the row has a key of its own. Such a row states its place in full: without a parent it is at the top. */
    boolean isExplicit() {
        return key != null;
    }
}
