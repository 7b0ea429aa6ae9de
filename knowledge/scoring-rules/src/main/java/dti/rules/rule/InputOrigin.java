package dti.rules.rule;

import java.util.Optional;

/**
 * The origin of an input's value when it is not entered on the leaf.
 *
 * @param key the field of the general-information form, or the figure of the plan
 */
public record InputOrigin(Place place, String key) {

    /** A record of the unit that feeds rules. */
    public enum Place implements WireName {
        INFO("info"),
        PLAN("plan");

        private final String wire;

        Place(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }

    /** Parses {@code info:1.5} or {@code plan:targets}; empty for anything else. */
    public static Optional<InputOrigin> parse(String text) {
        for (Place place : Place.values()) {
            String prefix = place.wire() + ":";
            if (text.startsWith(prefix) && text.length() > prefix.length()) {
                return Optional.of(new InputOrigin(place, text.substring(prefix.length())));
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return place.wire() + ":" + key;
    }
}
