package dti.rules.framework;

import java.util.Locale;
import java.util.Optional;

/** The kinds of nodes, from the widest to the narrowest. A node of any kind without children is a leaf. */
public enum NodeKind {
    PILLAR("trụ cột"),
    GROUP("chỉ số chính"),
    INDICATOR("chỉ số thành phần"),
    CRITERION("tiêu chí");

    private final String wire = name().toLowerCase(Locale.ROOT);
    private final String vietnamese;

    NodeKind(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    /** The word used in documents and on the wire. */
    public String wire() {
        return wire;
    }

    String vietnamese() {
        return vietnamese;
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
