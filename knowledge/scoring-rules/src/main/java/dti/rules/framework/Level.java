package dti.rules.framework;

import java.util.Locale;
import java.util.Optional;

/** The level of administration whose units a framework evaluates. */
public enum Level {
    PROVINCE,
    /** Sở, ban, ngành. */
    DEPARTMENT,
    /** UBND huyện, quận, thị xã. */
    DISTRICT,
    /** UBND xã, phường, thị trấn. */
    COMMUNE;

    /** The word used in documents and on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Level> ofWire(String word) {
        for (Level level : values()) {
            if (level.wire().equals(word)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
