package dti.rules.explain;

import dti.rules.explain.LeafExplanation.Sentence;
import dti.rules.language.Bilingual;
import dti.rules.number.Points;
import java.util.Locale;

/** The sentences about the decisions on a leaf. */
final class DecisionTexts {

    private DecisionTexts() {}

    static Sentence sentence(Decision decision) {
        String code = decision.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Bilingual action = Phrase.of(
                "Ngày {0}, {1} {2} (sự kiện số {3})",
                "On {0}, {1} {2} (event {3})",
                decision.at(),
                decision.by().described(),
                action(decision),
                decision.event());
        String reason = decision.reason();
        return new Sentence(
                code,
                reason == null
                        ? Phrase.of("{0}.", "{0}.", action)
                        : Phrase.of(
                                "{0}, {1}: “{2}”.", "{0}, {1}: “{2}”.", action, reasonWord(decision.kind()), reason));
    }

    private static Bilingual action(Decision decision) {
        return switch (decision.kind()) {
            case SELF_SCORE_ENTERED -> points(decision, "tự chấm{0}", "entered a self score{0}");
            case SELF_SCORE_WITHDRAWN -> new Bilingual("rút điểm tự chấm", "withdrew the self score");
            case INPUT_SUPPLIED -> new Bilingual("cung cấp số liệu", "supplied figures");
            case REFERENCE_SET ->
                reference(
                        decision, "ấn định giá trị tham chiếu của đợt đánh giá", "set the campaign's reference value");
            case REFERENCE_TAKEN_FROM_BEST ->
                reference(
                        decision,
                        "lấy giá trị cao nhất khi chốt số liệu làm giá trị tham chiếu",
                        "took the best value at cut-off as the reference value");
            case EXPLANATION_GIVEN -> new Bilingual("giải trình", "explained");
            case EXCLUSION_REQUESTED -> new Bilingual("đề nghị loại trừ tiêu chí", "asked to exclude the criterion");
            case EXCLUSION_GRANTED ->
                new Bilingual(
                        "chấp thuận loại trừ: tiêu chí rời khỏi cả điểm và điểm tối đa",
                        "granted the exclusion: the criterion leaves both score and maximum");
            case EXCLUSION_REFUSED -> new Bilingual("không chấp thuận loại trừ", "refused the exclusion");
            case REVIEWER_SCORE_GIVEN -> points(decision, "chấm thẩm định{0}", "gave a score{0} in appraisal");
            case SCORE_ACCEPTED -> points(decision, "công nhận điểm tự chấm{0}", "accepted the self score{0}");
            case COUNCIL_SCORE_OVERRIDDEN ->
                points(decision, "quyết định lại điểm{0}", "overrode the score with one{0}");
            case COUNCIL_OVERRIDE_WITHDRAWN ->
                new Bilingual("rút quyết định về điểm", "withdrew the decision on the score");
            case CORRECTION_MADE ->
                points(decision, "đính chính điểm sau khi chốt{0}", "corrected the score after finalisation to one{0}");
        };
    }

    private static Bilingual reference(Decision decision, String vi, String en) {
        Points points = decision.points();
        return points == null
                ? new Bilingual(vi, en)
                : Phrase.of(
                        vi + "; điểm tự chấm theo đó là {0} điểm", en + "; by it the self score is {0} points", points);
    }

    private static Bilingual points(Decision decision, String vi, String en) {
        Points points = decision.points();
        Bilingual given = points == null ? Bilingual.same("") : Phrase.of(": {0} điểm", " of {0} points", points);
        return Phrase.of(vi, en, given);
    }

    private static Bilingual reasonWord(Decision.Kind kind) {
        return switch (kind) {
            case SELF_SCORE_ENTERED, INPUT_SUPPLIED, EXPLANATION_GIVEN -> new Bilingual("ghi chú", "noting");
            case SELF_SCORE_WITHDRAWN,
                    REFERENCE_SET,
                    REFERENCE_TAKEN_FROM_BEST,
                    EXCLUSION_REQUESTED,
                    EXCLUSION_GRANTED,
                    EXCLUSION_REFUSED,
                    REVIEWER_SCORE_GIVEN,
                    SCORE_ACCEPTED,
                    COUNCIL_SCORE_OVERRIDDEN,
                    COUNCIL_OVERRIDE_WITHDRAWN,
                    CORRECTION_MADE -> new Bilingual("lý do", "because");
        };
    }
}
