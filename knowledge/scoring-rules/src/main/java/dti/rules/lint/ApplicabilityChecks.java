package dti.rules.lint;

import static dti.rules.lint.ReadingEffect.keep;

import dti.rules.framework.Node;
import dti.rules.rule.Rule;
import dti.rules.rule.RuleSpec;
import dti.rules.score.FrameworkIndex;
import dti.rules.score.LeafValue;
import dti.rules.score.ScoreTree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds maxima that depend on the unit or on its inputs. */
final class ApplicabilityChecks {

    private ApplicabilityChecks() {}

    static List<Finding> maximumVaries(LintSubject examined) {
        FrameworkIndex index = FrameworkIndex.of(examined.framework());
        Set<String> everyGroup = new LinkedHashSet<>();
        examined.framework()
                .nodes()
                .forEach(node -> everyGroup.addAll(node.appliesTo().groups()));
        List<Finding> findings = new ArrayList<>();
        for (Node node : examined.framework().nodes()) {
            List<String> groups = node.appliesTo().groups();
            if (!groups.isEmpty()) {
                Set<String> others = new LinkedHashSet<>(everyGroup);
                groups.forEach(others::remove);
                findings.add(byGroup(node, total(index, everyGroup, Map.of()), total(index, others, Map.of())));
            } else if (leavesByItself(node.rule())) {
                Map<String, LeafValue> without = Map.of(node.key(), LeafValue.EXCLUDED);
                findings.add(byInput(node, total(index, everyGroup, Map.of()), total(index, everyGroup, without)));
            }
        }
        return findings;
    }

    private static boolean leavesByItself(@Nullable RuleSpec spec) {
        return spec != null && spec.rule() instanceof Rule.NotApplicableWhen;
    }

    private static BigDecimal total(FrameworkIndex index, Set<String> groups, Map<String, LeafValue> values) {
        return ScoreTree.compute(index, groups, values).total().applicableMax();
    }

    private static Finding byGroup(Node node, BigDecimal with, BigDecimal without) {
        return new Finding(
                FindingKind.MAXIMUM_VARIES.wire() + ":" + node.key(),
                FindingKind.MAXIMUM_VARIES,
                Severity.WARNING,
                node.key(),
                LintSubject.lines(node.lines()),
                LintPhrase.of(
                        "%s chỉ áp dụng cho nhóm %s",
                        "%s concerns only the group %s",
                        node.key(),
                        String.join(", ", node.appliesTo().groups())),
                List.of(keep(
                        "đơn vị trong nhóm tính trên %s điểm, đơn vị ngoài nhóm trên %s; so sánh bằng tỷ lệ phần trăm",
                        "units of the group are scored out of %s, others out of %s; compare percentages",
                        with,
                        without)));
    }

    private static Finding byInput(Node node, BigDecimal with, BigDecimal without) {
        return new Finding(
                FindingKind.MAXIMUM_VARIES.wire() + ":" + node.key(),
                FindingKind.MAXIMUM_VARIES,
                Severity.WARNING,
                node.key(),
                LintSubject.lines(node.lines()),
                LintPhrase.of(
                        "%s không đánh giá trong trường hợp bản in nêu",
                        "%s is not evaluated in the case the print names", node.key()),
                List.of(keep(
                        "tính trên %s điểm, trong trường hợp đó trên %s",
                        "scored out of %s, in that case out of %s", with, without)));
    }
}
