package dti.rules.lint;

import static dti.rules.lint.ReadingEffect.keep;

import dti.rules.framework.Node;
import dti.rules.framework.SourceLines;
import dti.rules.framework.StructureEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks that the printed codes are a sequence without repeats and gaps. */
final class CodeChecks {

    private CodeChecks() {}

    static List<Finding> duplicateCode(LintSubject examined) {
        List<Finding> findings = new ArrayList<>();
        for (List<Node> siblings : families(examined)) {
            Map<String, Node> seen = new HashMap<>();
            for (Node node : siblings) {
                Node first = node.code() == null ? null : seen.putIfAbsent(node.code(), node);
                if (first != null) {
                    findings.add(duplicate(first, node));
                }
            }
        }
        return findings;
    }

    private static Finding duplicate(Node first, Node second) {
        return new Finding(
                FindingKind.DUPLICATE_CODE.wire() + ":" + second.key(),
                FindingKind.DUPLICATE_CODE,
                Severity.WARNING,
                second.key(),
                LintSubject.firstLines(List.of(first, second)),
                LintPhrase.of(
                        "Mã %s in hai lần: \"%s\" và \"%s\"",
                        "The code %s is printed twice: \"%s\" and \"%s\"",
                        Objects.requireNonNull(second.code()),
                        first.name(),
                        second.name()),
                List.of(keep(
                        "hai dòng khác nhau, khóa %s và %s; không đổi điểm nào",
                        "two different rows, keys %s and %s; no points change", first.key(), second.key())));
    }

    private static List<List<Node>> families(LintSubject examined) {
        List<List<Node>> families = new ArrayList<>();
        families.add(examined.tree().top());
        for (Node node : examined.framework().nodes()) {
            families.add(examined.tree().children(node.key()));
        }
        return families;
    }

    static List<Finding> numberingGap(LintSubject examined) {
        Sequences structure = new Sequences("structure.");
        for (StructureEntry entry : examined.framework().structure()) {
            structure.next(entry.code(), entry.code(), null, entry.lines());
        }
        List<Finding> findings = new ArrayList<>(structure.findings);
        for (List<Node> siblings : families(examined)) {
            Sequences table = new Sequences("");
            siblings.forEach(node -> table.next(node.code(), node.key(), node.key(), node.lines()));
            findings.addAll(table.findings);
        }
        return findings;
    }

    /** Compares each code with the one before it in its series. */
    private static final class Sequences {

        private final String prefix;
        private final Map<String, PrintedCode> last = new HashMap<>();
        private final List<Finding> findings = new ArrayList<>();

        Sequences(String prefix) {
            this.prefix = prefix;
        }

        void next(@Nullable String text, @Nullable String subject, @Nullable String node, SourceLines lines) {
            PrintedCode code = text == null ? null : PrintedCode.parse(text);
            if (code == null) {
                return;
            }
            PrintedCode before = last.put(code.series(), code);
            if (before != null && code.number() != before.number() && code.number() != before.number() + 1) {
                findings.add(gap(before, code, Objects.requireNonNullElse(subject, code.text()), node, lines));
            }
        }

        private Finding gap(
                PrintedCode before, PrintedCode code, String subject, @Nullable String node, SourceLines lines) {
            return new Finding(
                    FindingKind.NUMBERING_GAP.wire() + ":" + prefix + subject,
                    FindingKind.NUMBERING_GAP,
                    Severity.WARNING,
                    node,
                    LintSubject.lines(lines),
                    LintPhrase.of(
                            "Đánh số nhảy từ %s sang %s",
                            "The numbering goes from %s to %s", before.text(), code.text()),
                    List.of(keep(
                            "chỉ là lỗi đánh số; không đổi điểm nào", "only the number is wrong; no points change")));
        }
    }
}
