package dti.framework.frameworks.application;

import dti.rules.framework.ContentHash;

/** A version of a framework with its whole document. */
public record FrameworkVersion(VersionState state, FrameworkExamination examined) {

    static FrameworkVersion of(VersionEntity row) {
        return new FrameworkVersion(VersionState.of(row), FrameworkExamination.ofStored(row.document));
    }

    static FrameworkVersion asImported(VersionEntity row) {
        FrameworkExamination imported = FrameworkExamination.ofStored(row.imported);
        String hash = ContentHash.of(imported.framework());
        return new FrameworkVersion(new VersionState(row.key, row.version, 1, hash, null), imported);
    }
}
