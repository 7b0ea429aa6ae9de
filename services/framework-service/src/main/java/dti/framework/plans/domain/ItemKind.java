package dti.framework.plans.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kind of a plan's item. Everything but a target is a task (001 heads Phụ lục 2 and 3 alike "Nhiệm vụ"). */
public enum ItemKind {
    /** Chỉ tiêu: a figure to reach. */
    TARGET,
    /** Văn bản: a document to issue. */
    DOCUMENT,
    /** Chương trình: something to organise. */
    PROGRAMME,
    /** Dự án. */
    PROJECT,
    /** Any other nhiệm vụ. */
    TASK;

    /** The name in the API and in events. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ItemKind> ofWire(String word) {
        return Arrays.stream(values()).filter(kind -> kind.wire().equals(word)).findFirst();
    }
}
