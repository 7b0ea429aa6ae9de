package dti.rules.framework;

import dti.rules.rule.RuleWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a framework as a document: fields in a fixed order, without absent ones. */
public final class FrameworkWriter {

    private FrameworkWriter() {}

    /** The document; {@link FrameworkReader} reads it back to an equal framework. */
    public static Map<String, Object> write(Framework framework) {
        Header header = framework.header();
        Map<String, Object> out = new LinkedHashMap<>();
        put(out, "key", header.key());
        put(out, "title", header.title());
        put(out, "level", header.level().wire());
        put(out, "source", source(header.source()));
        put(out, "instrument", header.instrument() == null ? null : instrument(header.instrument()));
        put(out, "declaredMax", header.declaredMax());
        put(out, "declaredCounts", header.declaredCounts());
        put(out, "scale", header.scale());
        put(out, "ranking", all(header.ranking(), FrameworkWriter::rankingStatement));
        put(out, "structure", all(framework.structure(), FrameworkWriter::structureEntry));
        put(out, "nodes", all(framework.nodes(), FrameworkWriter::node));
        put(out, "pools", all(framework.pools(), FrameworkWriter::pool));
        put(out, "infoFields", all(framework.infoFields(), FrameworkWriter::infoField));
        put(out, "units", all(framework.annexes().units(), FrameworkWriter::listedUnit));
        put(out, "targets", all(framework.annexes().targets(), FrameworkWriter::planItem));
        put(out, "documents", all(framework.annexes().documents(), FrameworkWriter::planItem));
        put(out, "projects", all(framework.annexes().projects(), FrameworkWriter::planItem));
        put(out, "resolutions", all(framework.resolutions(), FrameworkWriter::resolution));
        return out;
    }

    /** One node as an object of the document. */
    public static Map<String, Object> node(Node node) {
        Map<String, Object> out = new LinkedHashMap<>();
        put(out, "key", node.key());
        put(out, "code", node.code());
        put(out, "parent", node.parent());
        put(out, "kind", node.kind().wire());
        put(out, "name", node.name());
        put(out, "declaredMax", node.declaredMax());
        put(out, "declaredMaxText", node.declaredMaxText());
        putLines(out, node.lines());
        put(out, "declaredCounts", node.declaredCounts());
        if (!node.appliesTo().groups().isEmpty()) {
            put(out, "appliesTo", Map.of("groups", node.appliesTo().groups()));
        }
        putGuidance(out, node.guidance());
        if (node.rule() != null) {
            put(out, "rule", RuleWriter.write(node.rule()));
            put(out, "readings", RuleWriter.readings(node.rule()));
        }
        return out;
    }

    private static void putGuidance(Map<String, Object> out, Guidance guidance) {
        put(out, "deadline", guidance.deadline());
        put(out, "guidance", guidance.text());
        put(out, "evidence", guidance.evidence() == null ? null : evidence(guidance.evidence()));
        put(out, "suppliedBy", guidance.suppliedBy());
        put(out, "lead", guidance.lead());
        put(out, "coordinating", guidance.coordinating());
        put(out, "reported", guidance.reported());
        put(out, "note", guidance.note());
    }

    private static Map<String, Object> evidence(Evidence evidence) {
        Map<String, Object> out = new LinkedHashMap<>();
        put(out, "text", evidence.text());
        put(out, "signed", evidence.signed());
        return out;
    }

    private static Map<String, Object> source(Source source) {
        Map<String, Object> out = new LinkedHashMap<>();
        put(out, "document", source.document());
        put(out, "section", source.section());
        return out;
    }

    private static Map<String, Object> instrument(Instrument instrument) {
        Map<String, Object> out = new LinkedHashMap<>();
        put(out, "number", instrument.number());
        put(out, "date", instrument.date());
        put(out, "issuer", instrument.issuer());
        put(out, "draft", instrument.draft());
        return out;
    }

    private static Map<String, Object> rankingStatement(RankingStatement statement) {
        Map<String, Object> out = new LinkedHashMap<>();
        put(out, "policy", statement.policy());
        put(out, "text", statement.text());
        put(out, "line", statement.line());
        return out;
    }

    private static Map<String, Object> structureEntry(StructureEntry entry) {
        Map<String, Object> out = new LinkedHashMap<>();
        put(out, "code", entry.code());
        put(out, "name", entry.name());
        putLines(out, entry.lines());
        put(out, "counts", entry.counts());
        put(out, "max", entry.max());
        put(out, "nodes", entry.nodes());
        put(out, "note", entry.note());
        return out;
    }

    private static Map<String, Object> pool(Pool pool) {
        Map<String, Object> out = new LinkedHashMap<>();
        put(out, "max", pool.max());
        put(out, "leaves", pool.leaves());
        return out;
    }

    private static Map<String, Object> infoField(InfoField field) {
        Map<String, Object> out = new LinkedHashMap<>();
        put(out, "code", field.code());
        put(out, "name", field.name());
        put(out, "unit", field.unit());
        put(out, "suppliedBy", field.suppliedBy());
        put(out, "heading", field.heading() ? true : null);
        put(out, "personal", field.personal() ? true : null);
        put(out, "reported", field.reported());
        put(out, "note", field.note());
        putLines(out, field.lines());
        return out;
    }

    private static Map<String, Object> listedUnit(ListedUnit unit) {
        Map<String, Object> out = new LinkedHashMap<>();
        put(out, "code", unit.code());
        put(out, "name", unit.name());
        put(out, "level", unit.level() == null ? null : unit.level().wire());
        put(out, "groups", unit.groups());
        putLines(out, unit.lines());
        return out;
    }

    private static Map<String, Object> planItem(PlanItem item) {
        Map<String, Object> out = new LinkedHashMap<>();
        put(out, "key", item.key());
        put(out, "code", item.code());
        put(out, "section", item.section());
        put(out, "name", item.name());
        put(out, "lead", item.lead());
        put(out, "coordinating", item.coordinating());
        put(out, "period", item.period());
        put(out, "note", item.note());
        putLines(out, item.lines());
        return out;
    }

    private static Map<String, Object> resolution(Resolution resolution) {
        Map<String, Object> out = new LinkedHashMap<>();
        put(out, "finding", resolution.finding());
        put(out, "decision", resolution.decision());
        put(out, "reason", resolution.reason());
        put(out, "author", resolution.author());
        put(out, "date", resolution.date());
        return out;
    }

    private static void putLines(Map<String, Object> out, SourceLines lines) {
        put(out, "line", lines.first());
        put(out, "lines", lines.broken());
    }

    private static <T> List<Map<String, Object>> all(List<T> items, Function<T, Map<String, Object>> writer) {
        return items.stream().map(writer).toList();
    }

    private static void put(Map<String, Object> out, String name, @Nullable Object value) {
        boolean absent = value == null
                || (value instanceof List<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
        if (!absent) {
            out.put(name, value);
        }
    }
}
