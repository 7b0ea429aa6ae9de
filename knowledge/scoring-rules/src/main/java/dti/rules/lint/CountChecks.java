package dti.rules.lint;

import static dti.rules.lint.ReadingEffect.keep;

import dti.rules.framework.Node;
import dti.rules.framework.NodeKind;
import dti.rules.framework.SourceLines;
import dti.rules.framework.StructureEntry;
import dti.rules.language.Bilingual;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the numbers of nodes with the document's statements about them. */
final class CountChecks {

    private static final Bilingual WHOLE = new Bilingual("Cả bộ", "The framework");

    private final LintSubject examined;
    private final List<Finding> findings = new ArrayList<>();

    private CountChecks(LintSubject examined) {
        this.examined = examined;
    }

    static List<Finding> countDiffers(LintSubject examined) {
        CountChecks checks = new CountChecks(examined);
        List<Node> all = examined.framework().nodes();
        checks.compare(
                new Claim(LintSubject.WHOLE, WHOLE, null, SourceLines.NONE),
                examined.framework().header().declaredCounts(),
                all);
        for (Node node : all) {
            Claim claim = new Claim(node.key(), Bilingual.same(node.key()), node.key(), node.lines());
            checks.compare(claim, node.declaredCounts(), examined.tree().below(List.of(node)));
        }
        checks.structure();
        return checks.findings;
    }

    private void structure() {
        Set<String> used = new HashSet<>();
        for (StructureEntry entry : examined.framework().structure()) {
            String subject = "structure." + Objects.requireNonNullElse(entry.code(), entry.name());
            while (!used.add(subject)) {
                subject += "-2";
            }
            String node = entry.nodes().size() == 1 ? entry.nodes().getFirst() : null;
            Bilingual label = LintPhrase.of("Phần cấu trúc, \"%s\"", "The text, \"%s\"", entry.name());
            compare(new Claim(subject, label, node, entry.lines()), entry.counts(), nodesOf(entry));
        }
    }

    private List<Node> nodesOf(StructureEntry entry) {
        if (entry.nodes().isEmpty()) {
            return examined.framework().nodes();
        }
        List<Node> named =
                entry.nodes().stream().map(key -> examined.tree().require(key)).toList();
        List<Node> counted = new ArrayList<>(named);
        counted.addAll(examined.tree().below(named));
        return counted;
    }

    /** A place of the document that states counts. */
    private record Claim(
            String subject, Bilingual label, @Nullable String node, SourceLines lines) {}

    private void compare(Claim claim, Map<String, Integer> declared, List<Node> among) {
        declared.forEach((plural, count) -> {
            long actual = count(plural, among);
            if (actual != count) {
                findings.add(differs(claim, plural, count, actual));
            }
        });
    }

    /** The documents count every leaf as a criterion, whatever its kind; they count the wider kinds as they are. */
    private long count(String plural, List<Node> among) {
        boolean criteria = plural.equals(NodeKind.CRITERION.plural());
        return among.stream()
                .filter(node -> criteria
                        ? examined.tree().isLeaf(node.key())
                        : node.kind().plural().equals(plural))
                .count();
    }

    private static Finding differs(Claim claim, String plural, int declared, long actual) {
        return new Finding(
                FindingKind.COUNT_DIFFERS.wire() + ":" + claim.subject() + ":" + plural,
                FindingKind.COUNT_DIFFERS,
                Severity.WARNING,
                claim.node(),
                LintSubject.lines(claim.lines()),
                LintPhrase.of(
                        "%s: bản in nói có %s %s, bảng có %s",
                        "%s: the print claims %s %s, the table has %s",
                        claim.label(),
                        declared,
                        LintPhrase.of(vietnamese(plural), plural),
                        actual),
                List.of(keep("theo bảng; không đổi điểm nào", "the table; no points change")));
    }

    private static String vietnamese(String plural) {
        return switch (plural) {
            case "pillars" -> "trụ cột";
            case "groups" -> "chỉ số chính";
            case "indicators" -> "chỉ số thành phần";
            default -> "tiêu chí";
        };
    }
}
