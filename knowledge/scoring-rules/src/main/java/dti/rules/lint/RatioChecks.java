package dti.rules.lint;

import static dti.rules.lint.ReadingEffect.keep;

import dti.rules.framework.Level;
import dti.rules.number.Rational;
import dti.rules.rule.BelowTarget;
import dti.rules.rule.InputDefinition;
import dti.rules.rule.Quotient;
import dti.rules.rule.Reading;
import dti.rules.rule.Rule;
import dti.rules.rule.WhenZero;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The checks of ratios. */
final class RatioChecks {

    /** The example in findings: 41 of 100. */
    private static final Rational SAMPLE = Rational.of(41, 100);

    private static final int DECIMALS = 2;
    private static final Pattern OF_THE_PROVINCE = Pattern.compile("(trên địa bàn|toàn|cả) tỉnh");

    private RatioChecks() {}

    /**
     * Finds ratios that count literally below a target other than 1 and in full at the target, so that the points jump.
     */
    static List<Finding> discontinuity(LintSubject examined) {
        List<Finding> findings = new ArrayList<>();
        for (Leaf leaf : Leaf.of(examined)) {
            for (Rule.Ratio ratio : RuleWalk.all(leaf.spec().rule(), Rule.Ratio.class)) {
                if (ratio.below() == BelowTarget.LITERAL && !ratio.target().equals(Rational.ONE)) {
                    findings.add(jump(leaf, ratio));
                    break;
                }
            }
        }
        return findings;
    }

    private static Finding jump(Leaf leaf, Rule.Ratio ratio) {
        BigDecimal percent =
                ratio.target().times(Rational.of(100)).rounded(DECIMALS).stripTrailingZeros();
        BigDecimal justBelow = of(leaf, ratio.target());
        List<ReadingEffect> readings = new ArrayList<>();
        readings.add(keep(
                "đúng như in: ngay dưới %s%% được gần %s điểm, từ %s%% được %s",
                "as printed: just below %s%% it gives nearly %s points, from %s%% on %s",
                plain(percent),
                justBelow,
                plain(percent),
                leaf.max()));
        readings.addAll(leaf.readings(
                rule -> rule instanceof Rule.Ratio other && other.below() == BelowTarget.PROPORTIONAL,
                "tỷ lệ / %s%% × %s điểm: tăng đều đến %s, không nhảy",
                "ratio / %s%% × %s points: rises evenly to %s, without a jump",
                plain(percent),
                leaf.max(),
                leaf.max()));
        return new Finding(
                leaf.id(FindingKind.RULE_DISCONTINUITY),
                FindingKind.RULE_DISCONTINUITY,
                Severity.ERROR,
                leaf.key(),
                leaf.lines(),
                LintPhrase.of(
                        "%s: điểm nhảy từ %s lên %s tại %s%%",
                        "%s: the points jump from %s to %s at %s%%", leaf.key(), justBelow, leaf.max(), plain(percent)),
                readings);
    }

    private static BigDecimal of(Leaf leaf, Rational fraction) {
        return plain(Rational.of(leaf.max()).times(fraction).rounded(DECIMALS));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Finds ratios that divide the whole by the part, with a reading that inverts them. */
    static List<Finding> inversion(LintSubject examined) {
        List<Finding> findings = new ArrayList<>();
        for (Leaf leaf : Leaf.of(examined)) {
            leaf.spec().readings().stream()
                    .filter(reading -> turnsOver(leaf.spec().rule(), reading.rule()))
                    .findFirst()
                    .ifPresent(reading -> findings.add(inverted(leaf, reading)));
        }
        return findings;
    }

    private static boolean turnsOver(Rule printed, Rule other) {
        return printed instanceof Rule.Ratio one
                && other instanceof Rule.Ratio two
                && one.quotient() instanceof Quotient.Sums(List<String> above, List<String> below)
                && two.quotient() instanceof Quotient.Sums(List<String> otherAbove, List<String> otherBelow)
                && above.equals(otherBelow)
                && below.equals(otherAbove);
    }

    private static Finding inverted(Leaf leaf, Reading reading) {
        return new Finding(
                leaf.id(FindingKind.RULE_INVERSION),
                FindingKind.RULE_INVERSION,
                Severity.ERROR,
                leaf.key(),
                leaf.lines(),
                LintPhrase.of(
                        "%s: tỷ lệ in ngược, tổng số chia cho phần đạt được",
                        "%s: the ratio is printed upside down, the whole over the part", leaf.key()),
                List.of(
                        keep(
                                "đúng như in: 100/41 vượt 1, được cắt còn %s điểm; chỉ cần một là đủ điểm",
                                "as printed: 100/41 is above 1 and capped at %s points; a single one is enough",
                                leaf.max()),
                        ReadingEffect.of(
                                Leaf.decision(reading),
                                "lật lại: 41/100 × %s = %s điểm",
                                "turned over: 41/100 × %s = %s points",
                                leaf.max(),
                                of(leaf, SAMPLE))));
    }

    /** Finds ratios that divide a figure of a district or commune by one of its province. */
    static List<Finding> denominatorScope(LintSubject examined) {
        List<Finding> findings = new ArrayList<>();
        for (Leaf leaf : Leaf.of(examined)) {
            boolean local = leaf.level() == Level.DISTRICT || leaf.level() == Level.COMMUNE;
            Optional<InputDefinition> provincial = local ? provincialDenominator(leaf) : Optional.empty();
            provincial.ifPresent(input -> findings.add(otherScope(leaf, input)));
        }
        return findings;
    }

    private static Optional<InputDefinition> provincialDenominator(Leaf leaf) {
        return RuleWalk.all(leaf.spec().rule(), Rule.Ratio.class).stream()
                .map(Rule.Ratio::quotient)
                .filter(Quotient.Sums.class::isInstance)
                .flatMap(quotient -> ((Quotient.Sums) quotient).denominator().stream())
                .flatMap(name -> leaf.spec().input(name).stream())
                .filter(input -> OF_THE_PROVINCE.matcher(input.label()).find())
                .findFirst();
    }

    private static Finding otherScope(Leaf leaf, InputDefinition denominator) {
        List<ReadingEffect> readings = new ArrayList<>();
        readings.add(keep(
                "đúng như in: đơn vị chiếm 1/10 của tỉnh được nhiều nhất %s trên %s điểm; cả các đơn vị cộng lại mới được %s",
                "as printed: a unit with a tenth of the province gets at most %s of %s points; only all units together get %s",
                of(leaf, Rational.of(1, 10)),
                leaf.max(),
                leaf.max()));
        readings.addAll(leaf.readings(
                rule -> rule instanceof Rule.Ratio,
                "chia cho số của chính đơn vị: được đến %s điểm",
                "over the unit's own figure: up to %s points",
                leaf.max()));
        return new Finding(
                leaf.id(FindingKind.DENOMINATOR_SCOPE),
                FindingKind.DENOMINATOR_SCOPE,
                Severity.ERROR,
                leaf.key(),
                leaf.lines(),
                LintPhrase.of(
                        "%s: mẫu số là của tỉnh: \"%s\"",
                        "%s: the denominator is the province's: \"%s\"", leaf.key(), denominator.label()),
                readings);
    }

    /**
     * Finds ratios whose denominator may be 0. Where the document does not decide that case, 0 points is only a
     * default.
     */
    static List<Finding> zeroDenominator(LintSubject examined) {
        List<Finding> findings = new ArrayList<>();
        for (Leaf leaf : Leaf.of(examined)) {
            RuleWalk.all(leaf.spec().rule(), Rule.Ratio.class).stream()
                    .filter(ratio -> ratio.quotient() instanceof Quotient.Sums)
                    .findFirst()
                    .ifPresent(ratio -> findings.add(zero(leaf, ratio.whenDenominatorZero())));
        }
        return findings;
    }

    private static Finding zero(Leaf leaf, WhenZero decided) {
        List<ReadingEffect> readings = new ArrayList<>();
        readings.add(
                switch (decided) {
                    case UNSTATED, ZERO -> keep("0 trên %s điểm", "0 of %s points", leaf.max());
                    case FULL -> keep("đủ %s điểm", "all %s points", leaf.max());
                    case NOT_APPLICABLE ->
                        keep("loại khỏi điểm và %s điểm tối đa", "leaves the score and the maximum of %s", leaf.max());
                });
        readings.addAll(leaf.readings(
                rule -> whenZero(rule) == WhenZero.NOT_APPLICABLE,
                "loại khỏi điểm và %s điểm tối đa",
                "leaves the score and the maximum of %s",
                leaf.max()));
        readings.addAll(
                leaf.readings(rule -> whenZero(rule) == WhenZero.FULL, "đủ %s điểm", "all %s points", leaf.max()));
        return new Finding(
                leaf.id(FindingKind.ZERO_DENOMINATOR),
                FindingKind.ZERO_DENOMINATOR,
                decided == WhenZero.UNSTATED ? Severity.WARNING : Severity.INFO,
                leaf.key(),
                leaf.lines(),
                LintPhrase.of("%s: mẫu số có thể bằng 0", "%s: the denominator may be 0", leaf.key()),
                readings);
    }

    private static WhenZero whenZero(Rule rule) {
        return rule instanceof Rule.Ratio ratio ? ratio.whenDenominatorZero() : WhenZero.UNSTATED;
    }
}
