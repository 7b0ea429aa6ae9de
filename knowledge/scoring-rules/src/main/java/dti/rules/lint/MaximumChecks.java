package dti.rules.lint;

import static dti.rules.lint.ReadingEffect.keep;
import static dti.rules.lint.ReadingEffect.newVersion;

import dti.rules.framework.Node;
import dti.rules.framework.Pool;
import dti.rules.framework.StructureEntry;
import dti.rules.language.Bilingual;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks that every maximum is printed once and is the same everywhere. */
final class MaximumChecks {

    private MaximumChecks() {}

    /** Finds leaves without a maximum that are in no pool. */
    static List<Finding> blankMaximum(LintSubject examined) {
        List<Finding> findings = new ArrayList<>();
        for (Node leaf : examined.tree().leaves()) {
            boolean pooled = examined.tree().poolOf(leaf.key()).isPresent();
            if (leaf.declaredMax() == null && !pooled) {
                findings.add(blank(examined, leaf));
            }
        }
        return findings;
    }

    private static Finding blank(LintSubject examined, Node leaf) {
        List<Node> siblings = new ArrayList<>(siblings(examined, leaf));
        siblings.remove(leaf);
        BigDecimal others = examined.printedSum(siblings);
        BigDecimal whole = leaf.parent() == null
                ? examined.framework().declaredMax()
                : examined.tree().require(leaf.parent()).declaredMax();
        return new Finding(
                FindingKind.BLANK_MAXIMUM.wire() + ":" + leaf.key(),
                FindingKind.BLANK_MAXIMUM,
                Severity.ERROR,
                leaf.key(),
                LintSubject.lines(leaf.lines()),
                blankMessage(leaf, whole, others),
                blankReadings(examined, leaf, whole, others));
    }

    private static List<ReadingEffect> blankReadings(
            LintSubject examined, Node leaf, @Nullable BigDecimal whole, @Nullable BigDecimal others) {
        List<ReadingEffect> readings = new ArrayList<>();
        if (others != null && whole != null && whole.compareTo(others) > 0) {
            BigDecimal left = whole.subtract(others);
            readings.add(ReadingEffect.of(
                    "remainder",
                    "nhận phần còn lại của dòng cha: %s − %s = %s điểm; cả bộ đạt nhiều nhất %s",
                    "takes what its siblings leave of the parent: %s − %s = %s points; the framework reaches %s",
                    whole,
                    others,
                    left,
                    examined.totalIfPrinted(leaf, left)));
        }
        readings.add(keep(
                "không được điểm nào; cả bộ đạt nhiều nhất %s",
                "gives no points; the framework reaches %s", examined.totalIfPrinted(leaf, BigDecimal.ZERO)));
        return readings;
    }

    private static Bilingual blankMessage(Node leaf, @Nullable BigDecimal whole, @Nullable BigDecimal others) {
        if (whole == null || others == null) {
            return LintPhrase.of("%s để trống điểm tối đa", "%s has no printed maximum", leaf.key());
        }
        return LintPhrase.of(
                "%s để trống điểm tối đa; dòng cha in %s, các dòng còn lại cộng được %s",
                "%s has no printed maximum; its parent prints %s, the other rows add up to %s",
                leaf.key(),
                whole,
                others);
    }

    private static List<Node> siblings(LintSubject examined, Node node) {
        return node.parent() == null ? examined.tree().top() : examined.tree().children(node.parent());
    }

    /** Finds headings without a maximum; one finding for all of them. */
    static List<Finding> blankHeadings(LintSubject examined) {
        List<Node> blank = examined.framework().nodes().stream()
                .filter(node -> node.declaredMax() == null && !examined.tree().isLeaf(node.key()))
                .toList();
        if (blank.isEmpty()) {
            return List.of();
        }
        return List.of(new Finding(
                FindingKind.BLANK_HEADING.wire() + ":" + LintSubject.WHOLE,
                FindingKind.BLANK_HEADING,
                Severity.WARNING,
                null,
                LintSubject.firstLines(blank),
                LintPhrase.of(
                        "%s dòng nhóm để trống điểm tối đa: %s",
                        "%s headings have no printed maximum: %s",
                        blank.size(),
                        String.join(", ", blank.stream().map(Node::key).toList())),
                List.of(keep(
                        "mỗi dòng nhóm bằng tổng các dòng con; không đổi điểm nào, cả bộ đạt nhiều nhất %s",
                        "each is the sum of its children; no points change, the framework reaches %s",
                        examined.total()))));
    }

    /** Finds leaves that share one printed maximum. */
    static List<Finding> sharedMaximum(LintSubject examined) {
        return examined.framework().pools().stream()
                .map(pool -> shared(examined, pool))
                .toList();
    }

    private static Finding shared(LintSubject examined, Pool pool) {
        List<Node> leaves =
                pool.leaves().stream().map(key -> examined.tree().require(key)).toList();
        BigDecimal separately = pool.max().multiply(BigDecimal.valueOf(leaves.size()));
        String subject = subject(examined, leaves.getFirst());
        return new Finding(
                FindingKind.SHARED_MAXIMUM.wire() + ":" + subject,
                FindingKind.SHARED_MAXIMUM,
                Severity.ERROR,
                subject,
                LintSubject.firstLines(leaves),
                LintPhrase.of(
                        "%s dùng chung một ô điểm tối đa %s",
                        "%s share one printed maximum of %s", String.join(", ", pool.leaves()), pool.max()),
                List.of(
                        ReadingEffect.of(
                                "shared-pool",
                                "mỗi dòng được chấm đến %s, cộng lại không quá %s; cả bộ đạt nhiều nhất %s",
                                "each accepts up to %s, together at most %s; the framework reaches %s",
                                pool.max(),
                                pool.max(),
                                examined.total()),
                        newVersion(
                                "mỗi dòng tối đa %s riêng, cộng lại %s",
                                "each reaches %s of its own, %s together", pool.max(), separately)));
    }

    /** A finding names a pool by the heading above it, or by its first leaf where the heading has several pools. */
    private static String subject(LintSubject examined, Node first) {
        String parent = first.parent();
        long poolsUnderParent = examined.framework().pools().stream()
                .filter(pool -> Objects.equals(
                        examined.tree().require(pool.leaves().getFirst()).parent(), parent))
                .count();
        return parent == null || poolsUnderParent > 1 ? first.key() : parent;
    }

    /** Finds maxima printed in parentheses; one finding per parent. */
    static List<Finding> parenthesised(LintSubject examined) {
        Map<@Nullable String, List<Node>> byParent = new LinkedHashMap<>();
        for (Node node : examined.framework().nodes()) {
            String text = node.declaredMaxText();
            if (text != null && text.startsWith("(")) {
                byParent.computeIfAbsent(node.parent(), _ -> new ArrayList<>()).add(node);
            }
        }
        List<Finding> findings = new ArrayList<>();
        byParent.forEach((parent, nodes) -> findings.add(parenthesised(examined, parent, nodes)));
        return findings;
    }

    private static Finding parenthesised(LintSubject examined, @Nullable String parent, List<Node> nodes) {
        BigDecimal sum = nodes.stream()
                .map(node -> Objects.requireNonNullElse(node.declaredMax(), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        String subject = Objects.requireNonNullElse(parent, LintSubject.WHOLE);
        return new Finding(
                FindingKind.PARENTHESISED_MAXIMUM.wire() + ":" + subject,
                FindingKind.PARENTHESISED_MAXIMUM,
                Severity.WARNING,
                parent,
                LintSubject.firstLines(nodes),
                LintPhrase.of(
                        "Điểm của %s in trong ngoặc, cộng lại %s",
                        "The maxima of %s are printed in parentheses and add up to %s",
                        String.join(", ", nodes.stream().map(Node::key).toList()),
                        sum),
                List.of(
                        keep(
                                "đã nằm trong điểm của dòng cha; cả bộ đạt nhiều nhất %s",
                                "already inside the parent's; the framework reaches %s", examined.total()),
                        newVersion(
                                "cộng thêm ngoài điểm của dòng cha thì cả bộ là %s",
                                "on top of the parent's the framework would come to %s",
                                examined.total().add(sum))));
    }

    /** Finds maxima for which the text beside the table gives another figure. */
    static List<Finding> maximumDiffers(LintSubject examined) {
        List<Finding> findings = new ArrayList<>();
        for (StructureEntry entry : examined.framework().structure()) {
            if (entry.max() == null || entry.nodes().size() != 1) {
                continue;
            }
            Node node = examined.tree().require(entry.nodes().getFirst());
            if (node.declaredMax() != null && node.declaredMax().compareTo(entry.max()) != 0) {
                findings.add(differs(examined, entry, node, entry.max()));
            }
        }
        return findings;
    }

    private static Finding differs(LintSubject examined, StructureEntry entry, Node node, BigDecimal claimed) {
        return new Finding(
                FindingKind.MAXIMUM_DIFFERS.wire() + ":" + node.key(),
                FindingKind.MAXIMUM_DIFFERS,
                Severity.ERROR,
                node.key(),
                LintSubject.lines(entry.lines()),
                LintPhrase.of(
                        "%s: phần cấu trúc ghi %s điểm, bảng in %s",
                        "%s: the text says %s points, the table prints %s",
                        node.key(),
                        claimed,
                        Objects.requireNonNull(node.declaredMax())),
                List.of(
                        keep(
                                "theo bảng; cả bộ đạt nhiều nhất %s",
                                "the table; the framework reaches %s", examined.total()),
                        newVersion(
                                "theo phần cấu trúc thì cả bộ đạt nhiều nhất %s",
                                "by the text the framework would reach %s", examined.totalIfPrinted(node, claimed))));
    }
}
