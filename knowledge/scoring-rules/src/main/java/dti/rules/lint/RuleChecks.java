package dti.rules.lint;

import static dti.rules.lint.ReadingEffect.keep;
import static dti.rules.lint.ReadingEffect.newVersion;

import dti.rules.framework.Node;
import dti.rules.number.Rational;
import dti.rules.rule.Rule;
import dti.rules.rule.RuleSpec;
import dti.rules.rule.StepTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** Checks that every leaf has a rule and that the rule covers all values and points. */
final class RuleChecks {

    private static final int DECIMALS = 2;

    /** Words for something bad or for a cost, where the document must say whether more is better. */
    private static final Pattern OF_SOMETHING_BAD = Pattern.compile(
            "^(số lượng|số|tỷ lệ|tỉ lệ) (sự cố tự phát hiện|bức xúc|máy tính bị nhiễm|trả lại|chi trả)");

    private static final Pattern SAYS_WHICH_WAY =
            Pattern.compile("càng (cao|thấp|nhiều|ít)|tỷ lệ (thuận|nghịch)|không có");

    private RuleChecks() {}

    /** A leaf without a rule cannot be scored. The points of a leaf without a printed rule depend on the scorer. */
    static List<Finding> missingRule(LintSubject examined) {
        List<Node> leaves = examined.tree().leaves();
        List<Finding> findings = new ArrayList<>();
        leaves.stream().filter(leaf -> leaf.rule() == null).forEach(leaf -> findings.add(notTranscribed(leaf)));
        List<Node> manual = leaves.stream().filter(Node::isManual).toList();
        if (!manual.isEmpty()) {
            findings.add(notPrinted(manual, leaves.size()));
        }
        return findings;
    }

    private static Finding notTranscribed(Node leaf) {
        return new Finding(
                FindingKind.MISSING_RULE.wire() + ":" + leaf.key(),
                FindingKind.MISSING_RULE,
                Severity.ERROR,
                leaf.key(),
                LintSubject.lines(leaf.lines()),
                LintPhrase.of("%s không có quy tắc chấm", "%s has no rule", leaf.key()),
                List.of(newVersion(
                        "không chấm được; thêm {kind: manual} nếu điểm do người chấm nhập",
                        "it cannot be scored; add {kind: manual} if points are entered by hand")));
    }

    private static Finding notPrinted(List<Node> manual, int leaves) {
        return new Finding(
                FindingKind.MISSING_RULE.wire() + ":" + LintSubject.WHOLE,
                FindingKind.MISSING_RULE,
                Severity.WARNING,
                null,
                List.of(),
                LintPhrase.of(
                        "%s trên %s dòng chấm chỉ in điểm tối đa, không in cách tính",
                        "%s of %s leaves print a maximum only and no rule", manual.size(), leaves),
                List.of(keep(
                        "điểm do người chấm nhập từ 0 đến tối đa; hai người chấm có thể cho điểm khác nhau",
                        "points are entered, 0 to the maximum; two people may score the same facts differently")));
    }

    /** Finds points that no input reaches, and values below the last printed step. */
    static List<Finding> gap(LintSubject examined) {
        List<Finding> findings = new ArrayList<>();
        for (Leaf leaf : Leaf.of(examined)) {
            Rational most = RuleWalk.most(leaf.spec().rule());
            if (most.compareTo(Rational.ONE) < 0) {
                findings.add(unreachable(leaf, most));
            } else {
                RuleWalk.all(leaf.spec().rule(), Rule.Steps.class).stream()
                        .map(Rule.Steps::table)
                        .filter(RuleChecks::endsAboveZero)
                        .findFirst()
                        .ifPresent(table -> findings.add(uncovered(leaf, table)));
            }
        }
        return findings;
    }

    private static boolean endsAboveZero(StepTable table) {
        return table.bound() == StepTable.Bound.AT_LEAST
                && !table.steps().isEmpty()
                && table.steps().getLast().threshold().compareTo(Rational.ZERO) > 0;
    }

    private static Finding unreachable(Leaf leaf, Rational most) {
        return new Finding(
                leaf.id(FindingKind.RULE_GAP),
                FindingKind.RULE_GAP,
                Severity.WARNING,
                leaf.key(),
                leaf.lines(),
                LintPhrase.of(
                        "%s: cách tính không bao giờ cho đủ điểm tối đa",
                        "%s: the rule never gives the whole maximum", leaf.key()),
                List.of(keep(
                        "nhiều nhất %s trên %s điểm",
                        "at most %s of %s points",
                        Rational.of(leaf.max()).times(most).rounded(DECIMALS),
                        leaf.max())));
    }

    private static Finding uncovered(Leaf leaf, StepTable table) {
        Object lowest = table.steps().getLast().threshold();
        return new Finding(
                leaf.id(FindingKind.RULE_GAP),
                FindingKind.RULE_GAP,
                Severity.WARNING,
                leaf.key(),
                leaf.lines(),
                LintPhrase.of(
                        "%s: không in điểm cho giá trị dưới %s",
                        "%s: no points are printed below %s", leaf.key(), lowest),
                List.of(keep("dưới %s được 0 điểm", "below %s it gives 0 points", lowest)));
    }

    /** Finds rules that give fewer points for more of the measured thing. */
    static List<Finding> inversion(LintSubject examined) {
        List<Finding> findings = new ArrayList<>();
        for (Leaf leaf : Leaf.of(examined)) {
            boolean falls = RuleWalk.all(leaf.spec().rule(), Rule.Steps.class).stream()
                    .map(step -> step.table().steps())
                    .anyMatch(RuleChecks::rises);
            if (falls) {
                findings.add(new Finding(
                        leaf.id(FindingKind.RULE_INVERSION),
                        FindingKind.RULE_INVERSION,
                        Severity.ERROR,
                        leaf.key(),
                        leaf.lines(),
                        LintPhrase.of(
                                "%s: bậc sau cho điểm cao hơn bậc trước",
                                "%s: a later step gives more than the one before", leaf.key()),
                        List.of(keep("đúng như in, nhiều nhất %s điểm", "as printed, at most %s points", leaf.max()))));
            }
        }
        return findings;
    }

    private static boolean rises(List<StepTable.Step> steps) {
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).fraction().compareTo(steps.get(i - 1).fraction()) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Finds measures of which the document does not say whether more is better. */
    static List<Finding> unknownPolarity(LintSubject examined) {
        List<Finding> findings = new ArrayList<>();
        for (Leaf leaf : Leaf.of(examined)) {
            String text = Objects.requireNonNullElse(leaf.spec().basis().text(), "");
            boolean bad = OF_SOMETHING_BAD
                    .matcher(leaf.node().name().toLowerCase(Locale.ROOT))
                    .find();
            if (bad && !SAYS_WHICH_WAY.matcher(text.toLowerCase(Locale.ROOT)).find()) {
                findings.add(polarity(leaf));
            }
        }
        return findings;
    }

    private static Finding polarity(Leaf leaf) {
        boolean inverse =
                RuleWalk.all(leaf.spec().rule(), Rule.Ratio.class).stream().anyMatch(Rule.Ratio::inverse);
        String chosenVi =
                leaf.spec().isManual() ? "người chấm quyết định" : inverse ? "càng thấp càng tốt" : "càng cao càng tốt";
        String chosenEn =
                leaf.spec().isManual() ? "the scorer decides" : inverse ? "lower is better" : "higher is better";
        return new Finding(
                leaf.id(FindingKind.UNKNOWN_POLARITY),
                FindingKind.UNKNOWN_POLARITY,
                Severity.WARNING,
                leaf.key(),
                leaf.lines(),
                LintPhrase.of(
                        "%s: \"%s\" không nói càng cao hay càng thấp là tốt",
                        "%s: \"%s\" does not say whether higher or lower is better",
                        leaf.key(),
                        leaf.node().name()),
                List.of(keep(
                        "%1$s; một bên được %3$s điểm thì bên kia 0",
                        "%2$s; where one way gives %3$s points the other gives 0", chosenVi, chosenEn, leaf.max())));
    }

    /** Reports the interpretation recorded for an ambiguous print. */
    static List<Finding> ambiguous(LintSubject examined) {
        List<Finding> findings = new ArrayList<>();
        for (Leaf leaf : Leaf.of(examined)) {
            RuleSpec spec = leaf.spec();
            String interpretation = spec.basis().interpretation();
            if (interpretation != null) {
                findings.add(interpreted(leaf, interpretation));
            }
        }
        return findings;
    }

    private static Finding interpreted(Leaf leaf, String interpretation) {
        List<ReadingEffect> readings = new ArrayList<>();
        readings.add(keep("như đã hiểu, nhiều nhất %s điểm", "as understood, at most %s points", leaf.max()));
        leaf.spec().readings().forEach(reading -> {
            String instead = Objects.requireNonNullElse(reading.interpretation(), reading.name());
            readings.add(ReadingEffect.of(
                    Leaf.decision(reading),
                    "%s Nhiều nhất %s điểm.",
                    "%s At most %s points.",
                    instead,
                    Rational.of(leaf.max()).times(RuleWalk.most(reading.rule())).rounded(DECIMALS)));
        });
        return new Finding(
                leaf.id(FindingKind.AMBIGUOUS_RULE),
                FindingKind.AMBIGUOUS_RULE,
                Severity.INFO,
                leaf.key(),
                leaf.lines(),
                LintPhrase.of("%s: %s", "%s, understood as: %s", leaf.key(), interpretation),
                readings);
    }
}
