package dti.runtime.units;

import java.util.Collection;
import java.util.List;

/** The result of resolving a unit identifier today: known, unknown or ambiguous. */
public sealed interface UnitLookup {

    /** One unit. */
    record Known(String code) implements UnitLookup {}

    /** No unit. */
    record Unknown() implements UnitLookup {}

    /** Several units: two schemes use the same value, or a value was issued twice. */
    record Ambiguous(List<String> codes) implements UnitLookup {
        public Ambiguous {
            codes = List.copyOf(codes);
        }
    }

    /** The result for the canonical codes of all units that have the name. */
    static UnitLookup of(Collection<String> codes) {
        List<String> each = codes.stream().distinct().sorted().toList();
        return switch (each.size()) {
            case 0 -> new Unknown();
            case 1 -> new Known(each.getFirst());
            default -> new Ambiguous(each);
        };
    }
}
