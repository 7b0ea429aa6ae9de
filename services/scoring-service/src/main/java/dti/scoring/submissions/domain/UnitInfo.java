package dti.scoring.submissions.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The general information of a unit (002 Bảng 1, 003 mục 1), by the code of the field.
 *
 * @param own the values the unit filled in
 * @param supplied the latest values of data sources
 */
public record UnitInfo(Map<String, Object> own, Map<String, Supplement> supplied) {

    static final UnitInfo EMPTY = new UnitInfo(Map.of(), Map.of());

    public UnitInfo {
        own = Map.copyOf(own);
        supplied = Map.copyOf(supplied);
    }

    /**
     * A value from a data source.
     *
     * @param source the data set or system it comes from
     * @param measuredAt the time at which the value held
     * @param reference where to look it up
     * @param version the version of the event that brought it
     */
    public record Supplement(
            Object value,
            String source,
            Instant measuredAt,
            @Nullable String reference,
            SubmissionActor by,
            long version) {}

    /** The values that rules use: the unit's own, or else the supplied one. */
    public Map<String, Object> effective() {
        Map<String, Object> all = new LinkedHashMap<>();
        supplied.forEach((code, supplement) -> all.put(code, supplement.value()));
        all.putAll(own);
        return all;
    }

    /** True if the unit's own value differs from the supplied one. */
    public boolean differs(String code) {
        Object entered = own.get(code);
        Supplement supplement = supplied.get(code);
        return entered != null && supplement != null && !SuppliedInputs.isSame(supplement.value(), entered);
    }

    /** True if any field differs. */
    public boolean differs() {
        return own.keySet().stream().anyMatch(this::differs);
    }

    UnitInfo entered(Map<String, Object> values, List<String> cleared) {
        Map<String, Object> changed = new LinkedHashMap<>(own);
        changed.putAll(values);
        cleared.forEach(changed::remove);
        return new UnitInfo(changed, supplied);
    }

    UnitInfo supplied(SubmissionEvent.GeneralInfoSupplied event, long version) {
        Map<String, Supplement> changed = new LinkedHashMap<>(supplied);
        event.values()
                .forEach((code, value) -> changed.put(
                        code,
                        new Supplement(
                                value, event.source(), event.measuredAt(), event.reference(), event.by(), version)));
        return new UnitInfo(own, changed);
    }
}
