package dti.framework.units.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The level of administration a unit belongs to. */
public enum UnitLevel {
    PROVINCE,
    /** Sở, ban, ngành. */
    DEPARTMENT,
    /** UBND huyện, quận, thị xã. */
    DISTRICT,
    /** UBND xã, phường, thị trấn. */
    COMMUNE,
    /** Not evaluated itself: an agency or system that supplies data or coordinates. */
    OTHER;

    /** The name in the API and in events. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<UnitLevel> ofWire(String word) {
        return Arrays.stream(values())
                .filter(level -> level.wire().equals(word))
                .findFirst();
    }
}
