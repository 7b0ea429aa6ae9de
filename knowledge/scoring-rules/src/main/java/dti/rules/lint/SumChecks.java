package dti.rules.lint;

import static dti.rules.lint.ReadingEffect.newVersion;

import dti.rules.framework.Node;
import dti.rules.language.Bilingual;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares the printed maximum of every heading with the sum of its children. */
final class SumChecks {

    private static final Bilingual WHOLE = new Bilingual("Cả bộ", "The framework");

    private final LintSubject examined;
    private final List<Finding> findings = new ArrayList<>();

    private SumChecks(LintSubject examined) {
        this.examined = examined;
    }

    static List<Finding> sumDiffers(LintSubject examined) {
        SumChecks checks = new SumChecks(examined);
        checks.compare(null, examined.framework().declaredMax(), examined.tree().top());
        for (Node node : examined.framework().nodes()) {
            List<Node> children = examined.tree().children(node.key());
            if (!children.isEmpty()) {
                checks.compare(node, node.declaredMax(), children);
            }
        }
        return checks.findings;
    }

    private void compare(@Nullable Node heading, @Nullable BigDecimal declared, List<Node> children) {
        BigDecimal sum = examined.printedSum(children);
        if (declared == null || sum == null || sum.compareTo(declared) == 0) {
            return;
        }
        String subject = heading == null ? LintSubject.WHOLE : heading.key();
        findings.add(new Finding(
                FindingKind.SUM_DIFFERS.wire() + ":" + subject,
                FindingKind.SUM_DIFFERS,
                Severity.ERROR,
                heading == null ? null : heading.key(),
                heading == null ? List.of() : LintSubject.lines(heading.lines()),
                LintPhrase.of(
                        "%s in tối đa %s điểm nhưng các dòng con cộng lại được %s (%s)",
                        "%s prints a maximum of %s but its children add up to %s (%s)",
                        heading == null ? WHOLE : heading.key(),
                        declared,
                        sum,
                        addends(children)),
                sum.compareTo(declared) < 0 ? underFull(heading, declared, sum) : overFull(heading, declared, sum)));
    }

    private String addends(List<Node> children) {
        return examined.countedOnce(children).stream()
                .map(examined::printedMax)
                .map(max -> Objects.requireNonNull(max).toPlainString())
                .collect(Collectors.joining(" + "));
    }

    private List<ReadingEffect> underFull(@Nullable Node heading, BigDecimal declared, BigDecimal sum) {
        BigDecimal missing = declared.subtract(sum);
        BigDecimal filled = heading == null ? declared : examined.totalIfFilled(heading);
        return List.of(
                ReadingEffect.of(
                        "unallocated",
                        "đạt được nhiều nhất %s trên %s; %s điểm không phân bổ; cả bộ đạt nhiều nhất %s",
                        "at most %s of %s can be reached; %s points stay unallocated; the framework reaches %s",
                        sum,
                        declared,
                        missing,
                        examined.total()),
                newVersion(
                        "bản in sót dòng %s điểm; có thêm dòng đó thì cả bộ đạt nhiều nhất %s",
                        "the print lost rows worth %s points; with them the framework would reach %s",
                        missing,
                        filled));
    }

    private List<ReadingEffect> overFull(@Nullable Node heading, BigDecimal declared, BigDecimal sum) {
        return List.of(
                ReadingEffect.of(
                        "cap",
                        "các dòng con cộng lại chỉ được tính đến %s; %s điểm vượt không được tính; cả bộ đạt nhiều nhất %s",
                        "the children count up to %s together; the %s above it do not count; the framework reaches %s",
                        declared,
                        sum.subtract(declared),
                        examined.total()),
                newVersion(
                        "điểm in ở dòng cha sai, đúng ra là %s; khi đó cả bộ đạt nhiều nhất %s",
                        "the heading is misprinted and should say %s; the framework would then reach %s",
                        sum,
                        examined.totalIfPrinted(heading, sum)));
    }
}
