package dti.framework.sheets.application;

import dti.framework.sheets.domain.Column;
import dti.framework.sheets.domain.TitleField;
import dti.framework.sheets.domain.Vocabulary;
import dti.rules.framework.Evidence;
import dti.rules.framework.Framework;
import dti.rules.framework.Guidance;
import dti.rules.framework.Header;
import dti.rules.framework.Instrument;
import dti.rules.framework.Node;
import dti.rules.rule.RuleWriter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays out the values of a framework by cell; absent values have no cell. */
final class FrameworkCells {

    private static final Map<String, Object> MANUAL = Map.of("kind", "manual");

    private FrameworkCells() {}

    static Map<TitleField, Object> title(Framework framework, Function<Object, String> json) {
        Header header = framework.header();
        Map<TitleField, Object> cells = new EnumMap<>(TitleField.class);
        put(cells, TitleField.KEY, header.key());
        put(cells, TitleField.TITLE, header.title());
        put(cells, TitleField.LEVEL, Vocabulary.word(header.level()));
        put(cells, TitleField.SOURCE, header.source().document());
        put(cells, TitleField.SECTION, header.source().section());
        put(cells, TitleField.SCALE, header.scale());
        put(cells, TitleField.COUNTS, counts(header.declaredCounts(), json));
        Instrument instrument = header.instrument();
        if (instrument != null) {
            put(cells, TitleField.NUMBER, instrument.number());
            put(cells, TitleField.DATE, instrument.date());
            put(cells, TitleField.ISSUER, instrument.issuer());
            put(cells, TitleField.DRAFT, Vocabulary.yesOrNo(instrument.draft()));
        }
        return cells;
    }

    static Map<Column, Object> node(Node node, boolean isLeaf, Function<Object, String> json) {
        Map<Column, Object> cells = new EnumMap<>(Column.class);
        put(cells, Column.CODE, node.code());
        put(cells, Column.NAME, node.name());
        put(cells, Column.KEY, node.key());
        put(cells, Column.PARENT, node.parent());
        put(cells, Column.KIND, Vocabulary.word(node.kind()));
        putMaximum(cells, node);
        put(cells, Column.LINE, node.line());
        put(cells, Column.LINES, listed(node.lines().broken()));
        put(cells, Column.GROUPS, listed(node.appliesTo().groups()));
        put(cells, Column.COUNTS, counts(node.declaredCounts(), json));
        putGuidance(cells, node.guidance());
        put(cells, Column.RULE, rule(node, isLeaf, json));
        return cells;
    }

    private static void putMaximum(Map<Column, Object> cells, Node node) {
        if (node.declaredMaxText() == null) {
            put(cells, Column.MAXIMUM, node.declaredMax());
        } else {
            put(cells, Column.MAXIMUM, node.declaredMaxText());
            put(cells, Column.VALUE, Objects.requireNonNullElse(node.declaredMax(), "–"));
        }
    }

    private static void putGuidance(Map<Column, Object> cells, Guidance guidance) {
        put(cells, Column.DEADLINE, guidance.deadline());
        put(cells, Column.GUIDANCE, guidance.text());
        Evidence evidence = guidance.evidence();
        if (evidence != null) {
            put(cells, Column.EVIDENCE, evidence.text());
            put(cells, Column.SIGNED, Vocabulary.yesOrNo(evidence.signed()));
        }
        put(cells, Column.SUPPLIED_BY, guidance.suppliedBy());
        put(cells, Column.LEAD, guidance.lead());
        put(cells, Column.COORDINATING, guidance.coordinating());
        put(cells, Column.REPORTED, guidance.reported());
        put(cells, Column.NOTE, guidance.note());
    }

    /**
     * The cell of the rule. A blank cell is read as a manual rule on a leaf and as no rule above the leaves, so a leaf
     * without a rule has the text {@code null}.
     */
    private static @Nullable String rule(Node node, boolean isLeaf, Function<Object, String> json) {
        if (node.rule() == null) {
            return isLeaf ? "null" : null;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rule", RuleWriter.write(node.rule()));
        if (!RuleWriter.readings(node.rule()).isEmpty()) {
            fields.put("readings", RuleWriter.readings(node.rule()));
        }
        return fields.equals(Map.of("rule", MANUAL)) ? null : json.apply(fields);
    }

    private static @Nullable String counts(Map<String, Integer> counts, Function<Object, String> json) {
        return counts.isEmpty() ? null : json.apply(counts);
    }

    private static @Nullable String listed(List<?> items) {
        return items.isEmpty() ? null : items.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static <K> void put(Map<K, Object> cells, K at, @Nullable Object value) {
        if (value != null) {
            cells.put(at, value);
        }
    }
}
