package dti.rules.explain;

import dti.rules.evaluate.CalculationStep;
import dti.rules.explain.Phrase.Share;
import dti.rules.language.Bilingual;
import dti.rules.number.Rational;

/** The sentences about counts, tables of steps and days late. */
final class CountTexts {

    private CountTexts() {}

    static Bilingual counted(CalculationStep.Counted step) {
        if (step.fraction().equals(Rational.ONE)) {
            return Phrase.of(
                    "Có {0}, yêu cầu {1}: đã đủ nên được toàn bộ số điểm.",
                    "There are {0} and {1} are required: enough, which earns all the points.",
                    step.number(),
                    step.required());
        }
        return step.partial()
                ? Phrase.of(
                        "Có {0}, yêu cầu {1}: {0} ÷ {1} = {2} số điểm.",
                        "There are {0} and {1} are required: {0} ÷ {1} = {2} of the points.",
                        step.number(),
                        step.required(),
                        new Share(step.fraction()))
                : Phrase.of(
                        "Có {0}, yêu cầu {1}: chưa đủ và quy định không tính từng phần, nên được 0 điểm.",
                        "There are {0} and {1} are required: not enough, and a part earns nothing.",
                        step.number(),
                        step.required());
    }

    static Bilingual pointsCounted(CalculationStep.PointsCounted step) {
        Bilingual product = Phrase.of(
                "{0} × {1} điểm = {2} điểm",
                "{0} × {1} points = {2} points", step.number(), step.each(), step.points());
        return step.points().compareTo(step.available()) > 0
                ? Phrase.of(
                        "{0}, vượt mức tối đa nên chỉ tính {1} điểm.",
                        "{0}, more than can be earned, so {1} count.", product, step.available())
                : Phrase.of("{0}.", "{0}.", product);
    }

    static Bilingual searched(CalculationStep.TableSearched step) {
        Bilingual earned = StepTexts.lower(StepTexts.earned(step.fraction()));
        Rational threshold = step.threshold();
        if (threshold == null) {
            return Phrase.of(
                    "Giá trị {0} vượt mọi mức trong bảng: {1}",
                    "The value of {0} lies above every step of the table: {1}", step.value(), earned);
        }
        return switch (step.bound()) {
            case AT_LEAST ->
                Phrase.of(
                        "Giá trị {0} thuộc mức từ {1} trở lên: {2}",
                        "The value of {0} is in the step from {1} up: {2}", step.value(), threshold, earned);
            case AT_MOST ->
                Phrase.of(
                        "Giá trị {0} thuộc mức không quá {1}: {2}",
                        "The value of {0} is in the step up to {1}: {2}", step.value(), threshold, earned);
        };
    }

    static Bilingual neverIssued() {
        return Phrase.of("Không ban hành nên được 0 điểm.", "It was not issued, so no points.");
    }

    static Bilingual days(CalculationStep.DaysCounted step) {
        Bilingual dates =
                Phrase.of("Ban hành ngày {0}, thời hạn {1}", "Issued on {0}, due on {1}", step.issuedOn(), step.due());
        return step.days() > 0
                ? Phrase.of("{0}: chậm {1} ngày.", "{0}: {1} days late.", dates, step.days())
                : Phrase.of("{0}: đúng thời hạn.", "{0}: in time.", dates);
    }

    static Bilingual graded(CalculationStep.LatenessGraded step) {
        Bilingual earned = StepTexts.lower(StepTexts.earned(step.fraction()));
        Rational threshold = step.threshold();
        if (threshold == null) {
            return Phrase.of(
                    "Chậm {0} ngày, quá mọi mức cho phép: {1}",
                    "{0} days late is later than every step allows: {1}", step.days(), earned);
        }
        return step.days().isZero()
                ? Phrase.of("Không chậm: {0}", "Not late: {0}", earned)
                : Phrase.of(
                        "Chậm {0} ngày, không quá {1} ngày: {2}",
                        "{0} days late, at most {1}: {2}", step.days(), threshold, earned);
    }
}
