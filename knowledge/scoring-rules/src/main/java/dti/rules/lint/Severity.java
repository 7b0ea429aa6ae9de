package dti.rules.lint;

import java.util.Locale;

/** The severity of a finding. */
public enum Severity {
    /** Points depend on the reading. The framework cannot be published before a resolution decides. */
    ERROR,
    /** The document contradicts itself or leaves something open, without effect on its publication. */
    WARNING,
    /** Information only. */
    INFO;

    /** The word used on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
