package dti.rules.framework;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a framework document: a tree of maps, lists, texts, booleans and exact numbers from a JSON or YAML parser. It
 * refuses a document with an unknown field, a wrong type or a broken reference, and reports every error.
 */
public final class FrameworkReader {

    private static final Set<String> RANKING_POLICIES = new TreeSet<>(
            Set.of("total", "percent-of-applicable", "mean-of-pillars-raw", "mean-of-pillars-normalised"));

    private FrameworkReader() {}

    /** The framework, or its errors, at most {@link DocumentLimits#ERRORS_MAX}. */
    public static FrameworkReading read(Map<String, ? extends @Nullable Object> document) {
        Errors errors = new Errors();
        Fields fields = Fields.of(document, "", errors);
        Framework framework = framework(fields);
        fields.done();
        DocumentChecks.check(framework, errors);
        return errors.isEmpty() ? new FrameworkReading.Read(framework) : new FrameworkReading.Refused(errors);
    }

    private static Framework framework(Fields fields) {
        return new Framework(
                header(fields),
                fields.objects("nodes", DocumentLimits.NODES_MAX, NodeReader::read),
                fields.objects("structure", FrameworkReader::structureEntry),
                fields.objects("pools", FrameworkReader::pool),
                fields.objects("infoFields", FrameworkReader::infoField),
                annexes(fields),
                fields.objects("resolutions", FrameworkReader::resolution));
    }

    private static Header header(Fields fields) {
        return new Header(
                fields.requiredText("key"),
                fields.requiredText("title"),
                Objects.requireNonNullElse(level(fields, true), Level.DEPARTMENT),
                fields.required("source", fields.object("source", FrameworkReader::source), new Source("", null)),
                fields.object("instrument", FrameworkReader::instrument),
                fields.points("declaredMax"),
                fields.counts("declaredCounts"),
                scale(fields),
                fields.objects("ranking", FrameworkReader::rankingStatement));
    }

    private static int scale(Fields fields) {
        Integer scale = fields.integer("scale");
        if (scale != null && scale > DocumentLimits.SCALE_MAX) {
            fields.errors()
                    .at(
                            fields.pointer("scale"),
                            "không được lớn hơn " + DocumentLimits.SCALE_MAX,
                            "must be at most " + DocumentLimits.SCALE_MAX);
        }
        return scale == null ? DocumentLimits.SCALE_MAX : scale;
    }

    private static @Nullable Level level(Fields fields, boolean required) {
        String word = required ? fields.requiredText("level") : fields.text("level");
        if (word == null || word.isEmpty()) {
            return null;
        }
        Level level = Level.ofWire(word).orElse(null);
        if (level == null) {
            fields.errors()
                    .at(
                            fields.pointer("level"),
                            "phải là “province” (cấp tỉnh), “department” (sở, ban, ngành), “district” (cấp huyện)"
                                    + " hoặc “commune” (cấp xã)",
                            "must be province, department, district or commune");
        }
        return level;
    }

    private static Source source(Fields fields) {
        return new Source(fields.requiredText("document"), fields.text("section"));
    }

    private static Instrument instrument(Fields fields) {
        return new Instrument(fields.text("number"), fields.text("date"), fields.text("issuer"), fields.flag("draft"));
    }

    private static RankingStatement rankingStatement(Fields fields) {
        String policy = fields.requiredText("policy");
        if (!policy.isEmpty() && !RANKING_POLICIES.contains(policy)) {
            fields.errors()
                    .at(
                            fields.pointer("policy"),
                            "phải là một trong: “" + String.join("”, “", RANKING_POLICIES) + "”",
                            "must be one of " + String.join(", ", RANKING_POLICIES));
        }
        return new RankingStatement(policy, fields.requiredText("text"), fields.integer("line"));
    }

    private static StructureEntry structureEntry(Fields fields) {
        return new StructureEntry(
                fields.text("code"),
                fields.requiredText("name"),
                fields.lines(),
                fields.counts("counts"),
                fields.points("max"),
                fields.texts("nodes"),
                fields.text("note"));
    }

    private static Pool pool(Fields fields) {
        return new Pool(fields.required("max", fields.points("max"), BigDecimal.ZERO), fields.texts("leaves"));
    }

    private static InfoField infoField(Fields fields) {
        return new InfoField(
                fields.requiredText("code"),
                fields.requiredText("name"),
                fields.text("unit"),
                fields.text("suppliedBy"),
                fields.flag("heading"),
                fields.flag("personal"),
                fields.text("reported"),
                fields.text("note"),
                fields.lines());
    }

    private static Annexes annexes(Fields fields) {
        return new Annexes(
                fields.objects("units", FrameworkReader::listedUnit),
                fields.objects("targets", FrameworkReader::planItem),
                fields.objects("documents", FrameworkReader::planItem),
                fields.objects("projects", FrameworkReader::planItem));
    }

    private static ListedUnit listedUnit(Fields fields) {
        return new ListedUnit(
                fields.text("code"),
                fields.requiredText("name"),
                level(fields, false),
                fields.texts("groups"),
                fields.lines());
    }

    private static PlanItem planItem(Fields fields) {
        return new PlanItem(
                fields.requiredText("key"),
                fields.text("code"),
                fields.text("section"),
                fields.requiredText("name"),
                fields.text("lead"),
                fields.text("coordinating"),
                fields.text("period"),
                fields.text("note"),
                fields.lines());
    }

    private static final Set<String> DECISIONS =
            new TreeSet<>(List.of("shared-pool", "remainder", "cap", "unallocated", "keep"));

    private static Resolution resolution(Fields fields) {
        String decision = fields.requiredText("decision");
        boolean reading = decision.matches("reading:[a-z0-9-]{1,40}");
        if (!decision.isEmpty() && !reading && !DECISIONS.contains(decision)) {
            fields.errors()
                    .at(
                            fields.pointer("decision"),
                            "phải là một trong: “" + String.join("”, “", DECISIONS) + "” hoặc “reading:<tên>”",
                            "must be " + String.join(", ", DECISIONS) + " or reading:<name>");
        }
        return new Resolution(
                fields.requiredText("finding"),
                decision,
                fields.requiredText("reason"),
                fields.requiredText("author"),
                fields.requiredText("date"));
    }
}
