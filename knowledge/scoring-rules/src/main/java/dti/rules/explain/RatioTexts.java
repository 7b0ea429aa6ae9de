package dti.rules.explain;

import dti.rules.evaluate.CalculationStep;
import dti.rules.evaluate.CalculationStep.Term;
import dti.rules.explain.Phrase.Factor;
import dti.rules.explain.Phrase.Share;
import dti.rules.language.Bilingual;
import dti.rules.number.Rational;
import dti.rules.rule.WhenZero;
import java.util.List;
import java.util.function.Function;

/** The sentences about ratios. */
final class RatioTexts {

    private RatioTexts() {}

    static Bilingual formed(CalculationStep.RatioFormed step) {
        Bilingual values = divided(step.numerator(), step.denominator(), RatioTexts::value);
        Bilingual names = divided(step.numerator(), step.denominator(), term -> Bilingual.same(term.input()));
        boolean added = step.numerator().size() + step.denominator().size() > 2;
        return added
                ? Phrase.of(
                        "Tỷ lệ = {0} = {1} = {2} ÷ {3} = {4}.",
                        "Ratio = {0} = {1} = {2} ÷ {3} = {4}.",
                        names,
                        values,
                        sum(step.numerator()),
                        sum(step.denominator()),
                        new Share(step.ratio()))
                : Phrase.of(
                        "Tỷ lệ = {0} = {1} = {2}.", "Ratio = {0} = {1} = {2}.", names, values, new Share(step.ratio()));
    }

    private static Bilingual divided(List<Term> numerator, List<Term> denominator, Function<Term, Bilingual> written) {
        return Phrase.of("{0} ÷ {1}", "{0} ÷ {1}", added(numerator, written), added(denominator, written));
    }

    private static Bilingual added(List<Term> terms, Function<Term, Bilingual> written) {
        Bilingual joined = Phrase.join(terms.stream().map(written).toList(), " + ");
        return terms.size() == 1 ? joined : Phrase.of("({0})", "({0})", joined);
    }

    private static Bilingual value(Term term) {
        return Phrase.of("{0}", "{0}", term.value());
    }

    private static Rational sum(List<Term> terms) {
        return terms.stream().map(Term::value).reduce(Rational.ZERO, Rational::plus);
    }

    static Bilingual dividedByNothing(CalculationStep.DividedByNothing step) {
        Bilingual names = added(step.denominator(), term -> Bilingual.same(term.input()));
        return Phrase.of(
                "Mẫu số {0} bằng 0 nên không có tỷ lệ; {1}.",
                "The denominator {0} is 0, so there is no ratio; {1}.", names, decision(step.decision()));
    }

    static Bilingual referenceZero(CalculationStep.ReferenceZero step) {
        return Phrase.of(
                "Giá trị tham chiếu của đợt đánh giá bằng 0 nên không so sánh được; {0}.",
                "The campaign's reference value is 0, so nothing can be compared; {0}.", decision(step.decision()));
    }

    private static Bilingual decision(WhenZero decision) {
        return switch (decision) {
            case FULL -> Phrase.of("khi đó quy tắc cho toàn bộ số điểm", "the rule then gives all the points");
            case ZERO -> Phrase.of("khi đó quy tắc cho 0 điểm", "the rule then gives no points");
            case UNSTATED ->
                Phrase.of("quy tắc không nói gì thêm nên được 0 điểm", "the rule says nothing more, so no points");
            case NOT_APPLICABLE ->
                Phrase.of(
                        "khi đó tiêu chí không áp dụng: loại khỏi cả điểm và điểm tối đa",
                        "the rule then takes the criterion out of both score and maximum");
        };
    }

    static Bilingual compared(CalculationStep.TargetCompared step) {
        boolean whole = step.target().equals(Rational.ONE);
        if (step.level().compareTo(step.target()) >= 0) {
            return Phrase.of(
                    "Đạt mức {0} theo yêu cầu nên được toàn bộ số điểm.",
                    "That reaches the {0} asked for and earns all the points.", new Share(step.target()));
        }
        return switch (step.below()) {
            case PROPORTIONAL -> whole ? proportional(step) : shareOfTarget(step);
            case LITERAL ->
                Phrase.of(
                        "Chưa đạt mức {0}; theo nguyên văn thì được đúng tỷ lệ đó: {1} số điểm.",
                        "That is below the {0} asked for; taken literally, it earns that very ratio: {1} of the points.",
                        new Share(step.target()),
                        new Share(step.level()));
            case ZERO ->
                Phrase.of(
                        "Chưa đạt mức {0}; quy định chỉ cho điểm khi đạt đủ, nên được 0 điểm.",
                        "That is below the {0} asked for; the rule is all or nothing, so no points.",
                        new Share(step.target()));
        };
    }

    private static Bilingual proportional(CalculationStep.TargetCompared step) {
        return Phrase.of(
                "Điểm tính theo tỷ lệ nên được {0} số điểm.",
                "Points follow the ratio: {0} of the points.", new Share(step.level()));
    }

    private static Bilingual shareOfTarget(CalculationStep.TargetCompared step) {
        return Phrase.of(
                "Chưa đạt mức {0} nên tính theo phần đã đạt được của mức đó: {1} ÷ {0} = {2} số điểm.",
                "That is below the {0} asked for, so the share of it counts: {1} ÷ {0} = {2} of the points.",
                new Share(step.target()),
                new Share(step.level()),
                new Share(step.fraction()));
    }

    static Bilingual capped(CalculationStep.Capped step) {
        return Phrase.of(
                "{0} vượt {1} nên chỉ tính {1}, và được đánh dấu để kiểm tra lại số liệu.",
                "{0} is above {1}; only {1} counts, and it is flagged so that the figures are checked.",
                new Share(step.ratio()),
                new Share(step.cap()));
    }

    static Bilingual inverted(CalculationStep.Inverted step) {
        return Phrase.of(
                "Tỷ lệ này càng thấp càng tốt nên lấy phần còn lại: 100% − {0} = {1}.",
                "Here lower is better, so the rest counts: 100% − {0} = {1}.",
                new Factor(step.ratio()),
                new Share(step.complement()));
    }

    static Bilingual referenceCompared(CalculationStep.ReferenceCompared step) {
        return Phrase.of(
                "So với giá trị tham chiếu {0} của đợt đánh giá: {1} ÷ {0} = {2}.",
                "Against the campaign's reference value of {0}: {1} ÷ {0} = {2}.",
                step.reference(),
                step.value(),
                new Share(step.ratio()));
    }
}
