package dti.rules.lint;

import java.util.Locale;

/** How much a finding matters. */
public enum Severity {
    /** Points depend on how it is read: somebody must decide before the framework can be published. */
    ERROR,
    /** The document contradicts itself or leaves something open; it may stay. */
    WARNING,
    /** Worth knowing. */
    INFO;

    /** The word used on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
