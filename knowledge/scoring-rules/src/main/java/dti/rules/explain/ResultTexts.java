package dti.rules.explain;

import dti.rules.evaluate.Outcome;
import dti.rules.explain.LeafExplanation.Sentence;
import dti.rules.language.Bilingual;
import dti.rules.number.Points;
import dti.rules.score.LeafState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentences about the result of a leaf. */
final class ResultTexts {

    private final LeafFacts facts;
    private final Labels labels;

    ResultTexts(LeafFacts facts, Labels labels) {
        this.facts = facts;
        this.labels = labels;
    }

    /** The result in one sentence with the leaf's code and name. */
    Bilingual summary() {
        LeafPrint leaf = facts.leaf();
        String code = leaf.code() == null ? leaf.key() : leaf.code();
        return Phrase.of("{0} “{1}”: {2}", "{0} “{1}”: {2}", code, leaf.name(), result());
    }

    List<Sentence> sentences() {
        List<Sentence> sentences = new ArrayList<>();
        LeafStatus status = facts.standing();
        if (status != null) {
            add(sentences, "self", "Tự đánh giá", "Self score", status.self());
            add(sentences, "council", "Thẩm định", "Appraisal", status.council());
            basis(sentences, status);
        }
        sentences.add(new Sentence("result", sentenceCase(result())));
        return sentences;
    }

    private static void add(List<Sentence> sentences, String code, String vi, String en, @Nullable Points points) {
        if (points != null) {
            sentences.add(new Sentence(code, Phrase.of(vi + ": {0} điểm.", en + ": {0} points.", points)));
        }
    }

    /** Says whose points count, where the leaf is scored and has a self score. */
    private static void basis(List<Sentence> sentences, LeafStatus status) {
        Points self = status.self();
        Points achieved = status.achieved();
        if (status.state() != LeafState.SCORED || self == null || achieved == null) {
            return;
        }
        if (status.council() != null) {
            sentences.add(new Sentence("basis", Phrase.of("Điểm thẩm định được tính.", "The appraisal counts.")));
        } else {
            sentences.add(new Sentence(
                    "basis",
                    achieved.equals(self)
                            ? Phrase.of(
                                    "Chưa có điểm thẩm định nên tính theo điểm tự đánh giá.",
                                    "There is no decision in appraisal, so the self score counts.")
                            : Phrase.of(
                                    "Không được thẩm định; theo quy định của đợt đánh giá, tính {0} điểm.",
                                    "It was not appraised; by the campaign's policy {0} points count.", achieved)));
        }
    }

    private Bilingual result() {
        LeafStatus status = facts.standing();
        if (status != null) {
            return ofStatus(status);
        }
        Calculation calculation = facts.calculation();
        return calculation == null ? pending() : outcome(calculation.outcome());
    }

    private Bilingual ofStatus(LeafStatus status) {
        return switch (status.state()) {
            case SCORED -> points(status.achieved() == null ? Points.ZERO : status.achieved());
            case PENDING -> pending();
            case DEFAULTED ->
                Phrase.of(
                        "0 trên {0} điểm: không nhập gì khi hết thời hạn, điểm tối đa vẫn giữ nguyên.",
                        "0 of {0} points: nothing was entered when the phase closed, and the maximum stays.",
                        facts.leaf().max());
            case NOT_APPLICABLE -> notApplicable();
        };
    }

    private Bilingual outcome(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Scored scored -> points(scored.points());
            case Outcome.NotApplicable _ -> notApplicable();
            case Outcome.Missing missing ->
                Phrase.of(
                        "chưa tính được, còn thiếu {0}.",
                        "not yet, still missing {0}.",
                        Phrase.join(
                                missing.inputs().stream().map(labels::quoted).toList(), "; "));
            case Outcome.Invalid _ ->
                Phrase.of("không tính được vì số liệu không hợp lệ.", "cannot be evaluated, for invalid figures.");
        };
    }

    private Bilingual points(Points points) {
        return Phrase.of(
                "được {0} trên {1} điểm.",
                "earns {0} of {1} points.", points, facts.leaf().max());
    }

    private Bilingual pending() {
        return Phrase.of("chưa nhập, đợt đánh giá còn mở.", "nothing entered yet, and the phase is open.");
    }

    private static Bilingual notApplicable() {
        return Phrase.of(
                "không áp dụng, loại khỏi cả điểm và điểm tối đa.", "not applicable, out of both score and maximum.");
    }

    private static Bilingual sentenceCase(Bilingual text) {
        return new Bilingual(
                Character.toUpperCase(text.vi().charAt(0)) + text.vi().substring(1),
                Character.toUpperCase(text.en().charAt(0)) + text.en().substring(1));
    }
}
