package dti.rules.framework;

import java.util.Locale;
import java.util.Optional;

/** What a row of a framework is, from the widest to the narrowest. A leaf is whatever has no children. */
public enum NodeKind {
    /** Trụ cột. */
    PILLAR,
    /** Chỉ số chính. */
    GROUP,
    /** Chỉ số thành phần. */
    INDICATOR,
    /** Tiêu chí. */
    CRITERION;

    private final String wire = name().toLowerCase(Locale.ROOT);

    /** The word used in documents and on the wire. */
    public String wire() {
        return wire;
    }

    /** The word used for counting such nodes, for example {@code indicators}. */
    public String plural() {
        return this == CRITERION ? "criteria" : wire() + "s";
    }

    static Optional<NodeKind> ofWire(String word) {
        for (NodeKind kind : values()) {
            if (kind.wire().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
