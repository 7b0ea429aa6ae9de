package dti.rules.lint;

import static dti.rules.lint.ReadingEffect.keep;

import dti.rules.framework.Node;
import dti.rules.framework.StructureEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Compares the names of nodes beside the table with those in it. */
final class NameChecks {

    /** Words that the text puts before a name and the table after it; they are not part of the name. */
    private static final String AROUND = "^(chỉ số|trụ cột) |\\(\\d+ (chỉ số|tiêu chí)\\)|\\(\\*\\)|[.,;:]$";

    private NameChecks() {}

    static List<Finding> nameDiffers(LintSubject examined) {
        List<Finding> findings = new ArrayList<>();
        Set<String> compared = new HashSet<>();
        for (StructureEntry entry : examined.framework().structure()) {
            if (entry.nodes().size() != 1) {
                continue;
            }
            Node node = examined.tree().require(entry.nodes().getFirst());
            if (compared.add(node.key()) && !bare(entry.name()).equals(bare(node.name()))) {
                findings.add(differs(entry, node));
            }
        }
        return findings;
    }

    /** An abbreviation in brackets after its long form, such as {@code (DVCTT)}. */
    private static final String INTRODUCED = "\\((Mạng )?\\p{Lu}{2,}\\)";

    private static String bare(String name) {
        return name.replaceAll(INTRODUCED, "")
                .toLowerCase(Locale.ROOT)
                .replaceAll(AROUND, "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Finding differs(StructureEntry entry, Node node) {
        List<Integer> lines = new ArrayList<>(LintSubject.lines(node.lines()));
        lines.addAll(LintSubject.lines(entry.lines()));
        return new Finding(
                FindingKind.NAME_DIFFERS.wire() + ":" + node.key(),
                FindingKind.NAME_DIFFERS,
                Severity.WARNING,
                node.key(),
                lines,
                LintPhrase.of(
                        "%s: phần cấu trúc gọi là \"%s\", bảng gọi là \"%s\"",
                        "%s: the text calls it \"%s\", the table \"%s\"", node.key(), entry.name(), node.name()),
                List.of(keep("theo bảng; không đổi điểm nào", "the table; no points change")));
    }
}
