package dti.runtime.units;

import java.util.Collection;
import java.util.List;

/** What somebody's name for a unit turned out to mean today. */
public sealed interface UnitLookup {

    /** One unit. */
    record Known(String code) implements UnitLookup {}

    /** No unit. */
    record Unknown() implements UnitLookup {}

    /** Several units: two schemes that happen to use the same value, or a value given out twice. */
    record Ambiguous(List<String> codes) implements UnitLookup {
        public Ambiguous {
            codes = List.copyOf(codes);
        }
    }

    /** By the canonical codes of all units it may mean. */
    static UnitLookup of(Collection<String> codes) {
        List<String> each = codes.stream().distinct().sorted().toList();
        return switch (each.size()) {
            case 0 -> new Unknown();
            case 1 -> new Known(each.getFirst());
            default -> new Ambiguous(each);
        };
    }
}
