package dti.framework.frameworks.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dti.rules.diff.Change;
import dti.rules.diff.FrameworkDiff;
import dti.rules.framework.FrameworkWriter;
import dti.rules.framework.Resolution;
import dti.rules.rule.RuleSpec;
import dti.rules.rule.RuleWriter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The changes from one version of a framework to another, in the order of the later document. */
@Schema(name = "FrameworkDiff")
public record DiffView(String key, int from, int to, List<Entry> changes) {

    /** One change. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FrameworkChange")
    public record Entry(
            @Schema(
                    enumeration = {
                        "added",
                        "removed",
                        "moved",
                        "reordered",
                        "renamed",
                        "recoded",
                        "maximum-changed",
                        "rule-changed",
                        "applicability-changed",
                        "resolution-changed"
                    })
            String change,

            @Schema(description = "Key of the node; absent for the whole framework") @Nullable
            String node,

            @Schema(description = "Id of the finding, of resolution-changed") @Nullable
            String finding,

            @Nullable Object before,
            @Nullable Object after) {}

    static DiffView of(String key, int from, int to, FrameworkDiff diff) {
        return new DiffView(
                key, from, to, diff.changes().stream().map(DiffView::entry).toList());
    }

    private static Entry entry(Change change) {
        return switch (change) {
            case Change.Added(var node) -> node("added", node.key(), null, FrameworkWriter.node(node));
            case Change.Removed(var node) -> node("removed", node.key(), FrameworkWriter.node(node), null);
            case Change.Moved(String key, var before, var after) -> node("moved", key, before, after);
            case Change.Reordered(var parent, var before, var after) -> node("reordered", parent, before, after);
            case Change.Renamed(String key, String before, String after) -> node("renamed", key, before, after);
            case Change.Recoded(String key, var before, var after) -> node("recoded", key, before, after);
            case Change.MaximumChanged(var key, var before, var after) ->
                node("maximum-changed", key, Maximum.of(before), Maximum.of(after));
            case Change.RuleChanged(String key, var before, var after) ->
                node("rule-changed", key, rule(before), rule(after));
            case Change.ApplicabilityChanged(String key, var before, var after) ->
                node("applicability-changed", key, before, after);
            case Change.ResolutionChanged(String finding, var before, var after) ->
                new Entry("resolution-changed", null, finding, resolution(before), resolution(after));
        };
    }

    private static Entry node(String change, @Nullable String node, @Nullable Object before, @Nullable Object after) {
        return new Entry(change, node, null, before, after);
    }

    private static @Nullable Map<String, Object> rule(@Nullable RuleSpec rule) {
        return rule == null ? null : new LinkedHashMap<>(RuleWriter.write(rule));
    }

    private static FindingView.@Nullable ResolutionView resolution(@Nullable Resolution resolution) {
        return resolution == null ? null : FindingView.ResolutionView.of(resolution);
    }

    /** A maximum as printed and as used. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Maximum")
    public record Maximum(@Nullable BigDecimal declared, BigDecimal effective) {

        static Maximum of(Change.Maximum max) {
            return new Maximum(max.declared(), max.effective());
        }
    }
}
