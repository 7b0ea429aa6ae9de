package dti.rules.explain;

import dti.rules.evaluate.CalculationStep;
import dti.rules.explain.LeafExplanation.Sentence;
import dti.rules.explain.Phrase.Factor;
import dti.rules.explain.Phrase.Share;
import dti.rules.language.Bilingual;
import dti.rules.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sentences about the steps of a calculation. */
final class StepTexts {

    private final Labels labels;

    StepTexts(Labels labels) {
        this.labels = labels;
    }

    Sentence sentence(CalculationStep step) {
        return new Sentence(code(step), text(step));
    }

    /** {@code RatioFormed} → {@code ratio-formed}. */
    private static String code(CalculationStep step) {
        return step.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private Bilingual text(CalculationStep step) {
        return switch (step) {
            case CalculationStep.ExclusionClaimed claimed -> excluded(claimed);
            case CalculationStep.ConditionsChecked checked -> conditions(checked);
            case CalculationStep.OptionTaken taken -> option(taken);
            case CalculationStep.RatioFormed formed -> RatioTexts.formed(formed);
            case CalculationStep.RateGiven given ->
                Phrase.of("Tỷ lệ đã biết: {0}.", "The rate is known: {0}.", new Share(given.rate()));
            case CalculationStep.DividedByNothing nothing -> RatioTexts.dividedByNothing(nothing);
            case CalculationStep.Capped capped -> RatioTexts.capped(capped);
            case CalculationStep.Inverted inverted -> RatioTexts.inverted(inverted);
            case CalculationStep.TargetCompared compared -> RatioTexts.compared(compared);
            case CalculationStep.Counted counted -> CountTexts.counted(counted);
            case CalculationStep.PointsCounted counted -> CountTexts.pointsCounted(counted);
            case CalculationStep.TableSearched searched -> CountTexts.searched(searched);
            case CalculationStep.NeverIssued _ -> CountTexts.neverIssued();
            case CalculationStep.DaysCounted counted -> CountTexts.days(counted);
            case CalculationStep.LatenessGraded graded -> CountTexts.graded(graded);
            case CalculationStep.CellFound found -> cell(found);
            case CalculationStep.BranchTaken taken ->
                Phrase.of("{0}: {1}.", "{0}: {1}.", labels.quoted(taken.input()), Labels.yesOrNo(taken.holds()));
            case CalculationStep.FractionFixed fixed -> earned(fixed.fraction());
            case CalculationStep.PartBegun part -> part(part);
            case CalculationStep.PartsAdded added -> added(added);
            case CalculationStep.LeastTaken least -> least(least);
            case CalculationStep.ReferenceCompared compared -> RatioTexts.referenceCompared(compared);
            case CalculationStep.ReferenceZero zero -> RatioTexts.referenceZero(zero);
            case CalculationStep.PointsEntered entered -> entered(entered);
            case CalculationStep.Rounded rounded -> rounded(rounded);
        };
    }

    private Bilingual excluded(CalculationStep.ExclusionClaimed step) {
        return Phrase.of(
                "{0}: có, nên tiêu chí không áp dụng và bị loại khỏi cả điểm và điểm tối đa.",
                "{0}: yes, so the criterion does not apply and leaves both score and maximum.",
                labels.quoted(step.input()));
    }

    private Bilingual conditions(CalculationStep.ConditionsChecked step) {
        List<Bilingual> answers = new ArrayList<>();
        step.answers()
                .forEach((condition, holds) -> answers.add(
                        Phrase.of("{0}: {1}", "{0}: {1}", labels.quoted(condition), Labels.yesOrNo(holds))));
        return Phrase.of("{0}{1}", "{0}{1}", Phrase.join(answers, "; "), conclusion(step));
    }

    private static Bilingual conclusion(CalculationStep.ConditionsChecked step) {
        if (step.answers().size() == 1) {
            return step.met()
                    ? Phrase.of(", nên được toàn bộ số điểm.", ", which earns all the points.")
                    : Phrase.of(", nên được 0 điểm.", ", so no points.");
        }
        return switch (step.join()) {
            case ALL_OF ->
                step.met()
                        ? Phrase.of(
                                ". Đạt mọi điều kiện nên được toàn bộ số điểm.",
                                ". All conditions hold, which earns all the points.")
                        : Phrase.of(
                                ". Quy định đòi hỏi mọi điều kiện nên được 0 điểm.",
                                ". Every condition is required, so no points.");
            case ANY_OF ->
                step.met()
                        ? Phrase.of(
                                ". Chỉ cần đạt một điều kiện nên được toàn bộ số điểm.",
                                ". One condition is enough, which earns all the points.")
                        : Phrase.of(
                                ". Không đạt điều kiện nào nên được 0 điểm.",
                                ". None of the conditions holds, so no points.");
        };
    }

    private Bilingual option(CalculationStep.OptionTaken step) {
        return Phrase.of(
                "{0}: “{1}”, {2}",
                "{0}: “{1}”; {2}",
                labels.quoted(step.input()),
                Labels.label(step.option()),
                lower(earned(step.option().fraction())));
    }

    private Bilingual cell(CalculationStep.CellFound step) {
        return Phrase.of(
                "{0}: {1}; {2}: {3}.",
                "{0}: {1}; {2}: {3}.",
                labels.quoted(step.row()),
                key(step.rowKey()),
                labels.quoted(step.column()),
                key(step.columnKey()));
    }

    private static Bilingual key(String key) {
        return switch (key) {
            case "true" -> Labels.yesOrNo(true);
            case "false" -> Labels.yesOrNo(false);
            default -> Bilingual.same("“" + key + "”");
        };
    }

    /** The sentence about the points a fraction earns. */
    static Bilingual earned(Rational fraction) {
        if (fraction.isZero()) {
            return Phrase.of("Được 0 điểm.", "That earns no points.");
        }
        return fraction.equals(Rational.ONE)
                ? Phrase.of("Được toàn bộ số điểm.", "That earns all the points.")
                : Phrase.of("Được {0} số điểm.", "That earns {0} of the points.", new Share(fraction));
    }

    static Bilingual lower(Bilingual sentence) {
        return new Bilingual(lower(sentence.vi()), lower(sentence.en()));
    }

    private static String lower(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static Bilingual part(CalculationStep.PartBegun step) {
        Rational weight = step.weight();
        return weight == null
                ? Phrase.of("Phần {0} trên {1}:", "Part {0} of {1}:", step.number(), step.of())
                : Phrase.of(
                        "Phần {0} trên {1}, chiếm {2} điểm tối đa:",
                        "Part {0} of {1}, worth {2} of the maximum:", step.number(), step.of(), new Share(weight));
    }

    private static Bilingual added(CalculationStep.PartsAdded step) {
        List<Bilingual> products = new ArrayList<>();
        for (int index = 0; index < step.weights().size(); index++) {
            products.add(Phrase.of(
                    "{0} × {1}",
                    "{0} × {1}",
                    new Factor(step.weights().get(index)),
                    new Factor(step.fractions().get(index))));
        }
        return Phrase.of(
                "Cộng các phần: {0} = {1} điểm tối đa.",
                "The parts add up: {0} = {1} of the maximum.", Phrase.join(products, " + "), new Share(step.sum()));
    }

    private static Bilingual least(CalculationStep.LeastTaken step) {
        List<Bilingual> fractions = step.fractions().stream()
                .map(fraction -> Phrase.of("{0}", "{0}", new Share(fraction)))
                .toList();
        return Phrase.of(
                "Phần thấp nhất được tính: trong {0}, lấy {1}.",
                "The smallest part counts: of {0}, it is {1}.", Phrase.join(fractions, "; "), new Share(step.least()));
    }

    private static Bilingual entered(CalculationStep.PointsEntered step) {
        return Phrase.of(
                "Điểm được nhập trực tiếp: {0} trên tối đa {1} điểm.",
                "Points were entered as they are: {0} of at most {1}.", step.points(), step.max());
    }

    private static Bilingual rounded(CalculationStep.Rounded step) {
        Bilingual product = Phrase.of(
                "Điểm = {0} × {1} = {2}",
                "Points = {0} × {1} = {2}", new Factor(step.fraction()), step.max(), step.exact());
        return step.exact().equals(step.points().exact())
                ? Phrase.of("{0} điểm.", "{0}.", product)
                : Phrase.of("{0}, làm tròn thành {1} điểm.", "{0}, rounded to {1}.", product, step.points());
    }
}
