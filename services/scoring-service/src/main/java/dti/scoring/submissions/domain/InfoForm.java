package dti.scoring.submissions.domain;

import dti.rules.framework.Framework;
import dti.rules.framework.InfoField;
import dti.rules.rule.InputDefinition;
import dti.rules.rule.InputOrigin;
import dti.rules.rule.InputType;
import dti.rules.score.FrameworkIndex;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The general-information form of a framework (002 Bảng 1, 003 mục 1, 004 mục I): its fields, the values they take,
 * and the leaves scored with them.
 */
public final class InfoForm {

    public static final InfoForm NONE = new InfoForm(Map.of(), Map.of());

    /** The kind of value a field takes. */
    public enum Kind {
        /** No value: the heading groups the fields below it. */
        HEADING,
        /** Contact details, which never enter an event. */
        PERSONAL,
        /** A count of its unit of measure. */
        WHOLE,
        /** An amount, which may have decimals. */
        DECIMAL,
        /** A number or a text, because the print names no unit of measure. */
        ANYTHING
    }

    /** The reason a field refuses a value. */
    public enum Fault {
        UNKNOWN,
        HEADING,
        PERSONAL,
        NOT_A_NUMBER,
        NOT_WHOLE,
        NOT_A_TEXT,
        /** A self score was computed from the field. */
        NEEDED
    }

    /** Enough for a name or an address; a list of systems belongs in evidence. */
    private static final int TEXT_LENGTH_MAX = 500;

    /** A province's budget in đồng has fifteen digits. */
    private static final int DIGITS_MAX = 18;

    private static final int DECIMALS_MAX = 12;

    private final Map<String, Kind> kinds;
    private final Map<String, Set<String>> leaves;

    private InfoForm(Map<String, Kind> kinds, Map<String, Set<String>> leaves) {
        this.kinds = kinds;
        this.leaves = leaves;
    }

    static InfoForm of(FrameworkIndex index) {
        Framework framework = index.framework();
        Map<String, InputType> usedAs = new HashMap<>();
        Map<String, Set<String>> leaves = new HashMap<>();
        framework.nodes().stream()
                .filter(node -> index.isLeaf(node.key()))
                .forEach(node -> uses(index, node.key()).forEach(use -> {
                    usedAs.merge(use.code(), use.type(), (a, b) -> a == b ? a : InputType.DECIMAL);
                    leaves.computeIfAbsent(use.code(), code -> new TreeSet<>()).add(node.key());
                }));
        Map<String, Kind> kinds = new LinkedHashMap<>();
        for (InfoField field : framework.infoFields()) {
            kinds.put(field.code(), kind(field, Optional.ofNullable(usedAs.get(field.code()))));
        }
        return new InfoForm(kinds, leaves);
    }

    public boolean isPersonal(String code) {
        return kinds.get(code) == Kind.PERSONAL;
    }

    /** The fields that take a value and keep it in the log. */
    public Set<String> figures() {
        Set<String> figures = new TreeSet<>();
        kinds.forEach((code, kind) -> {
            if (kind != Kind.HEADING && kind != Kind.PERSONAL) {
                figures.add(code);
            }
        });
        return figures;
    }

    /** Empty when the field takes the value. */
    public Optional<Fault> refuses(String code, Object value) {
        Kind kind = kinds.get(code);
        if (kind == null) {
            return Optional.of(Fault.UNKNOWN);
        }
        return switch (kind) {
            case HEADING -> Optional.of(Fault.HEADING);
            case PERSONAL -> Optional.of(Fault.PERSONAL);
            case WHOLE -> number(value, true);
            case DECIMAL -> number(value, false);
            case ANYTHING -> value instanceof Number ? number(value, false) : text(value);
        };
    }

    /** Empty if the value is a text that is not blank and has at most 500 characters. */
    public static Optional<Fault> text(Object value) {
        return value instanceof String text && !text.isBlank() && text.length() <= TEXT_LENGTH_MAX
                ? Optional.empty()
                : Optional.of(Fault.NOT_A_TEXT);
    }

    /** The leaves whose rule uses one of these fields. */
    Set<String> leavesScoredWith(Iterable<String> codes) {
        Set<String> found = new TreeSet<>();
        codes.forEach(code -> found.addAll(leaves.getOrDefault(code, Set.of())));
        return found;
    }

    private record Use(String code, InputType type) {}

    private static List<Use> uses(FrameworkIndex index, String leaf) {
        return index.rule(leaf).stream()
                .flatMap(spec -> spec.inputs().stream())
                .flatMap(input -> use(input).stream())
                .toList();
    }

    private static Optional<Use> use(InputDefinition input) {
        InputOrigin from = input.from();
        return from != null && from.place() == InputOrigin.Place.INFO
                ? Optional.of(new Use(from.key(), input.type()))
                : Optional.empty();
    }

    /**
     * The kind in which a rule uses the field; else the kind of its unit of measure: money and shares have decimals,
     * counts have none.
     */
    private static Kind kind(InfoField field, Optional<InputType> usedAs) {
        if (field.heading()) {
            return Kind.HEADING;
        }
        if (field.personal()) {
            return Kind.PERSONAL;
        }
        if (usedAs.isPresent()) {
            return usedAs.get() == InputType.INTEGER ? Kind.WHOLE : Kind.DECIMAL;
        }
        String unit = field.unit();
        if (unit == null) {
            return Kind.ANYTHING;
        }
        boolean amount = unit.toLowerCase(Locale.ROOT).endsWith("đồng") || unit.contains("%");
        return amount ? Kind.DECIMAL : Kind.WHOLE;
    }

    private static Optional<Fault> number(Object value, boolean whole) {
        if (!(value instanceof Number) || value instanceof Double || value instanceof Float) {
            return Optional.of(Fault.NOT_A_NUMBER);
        }
        BigDecimal number = new BigDecimal(value.toString());
        // Checked before any arithmetic: 1E+999999999 would otherwise be written out digit by digit.
        boolean bearable = (long) number.precision() - number.scale() <= DIGITS_MAX && number.scale() <= DECIMALS_MAX;
        if (!bearable || number.signum() < 0) {
            return Optional.of(Fault.NOT_A_NUMBER);
        }
        return whole && number.stripTrailingZeros().scale() > 0 ? Optional.of(Fault.NOT_WHOLE) : Optional.empty();
    }
}
