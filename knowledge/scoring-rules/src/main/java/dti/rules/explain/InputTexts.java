package dti.rules.explain;

import dti.rules.evaluate.InputValue;
import dti.rules.evaluate.Trace;
import dti.rules.explain.LeafExplanation.Sentence;
import dti.rules.language.Bilingual;
import dti.rules.rule.InputDefinition;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** The sentences about the values a calculation used and their origins. */
final class InputTexts {

    private InputTexts() {}

    static List<Sentence> sentences(LeafFacts facts, Calculation calculation, Trace trace) {
        Labels labels = new Labels(facts.rule());
        List<Sentence> sentences = new ArrayList<>();
        for (InputDefinition input : facts.rule().inputs()) {
            InputValue value = trace.used().get(input.name());
            if (value != null) {
                Bilingual labelled = Phrase.of(
                        "{0}: {1}", "{0}: {1}", labels.named(input.name()), labels.value(input.name(), value));
                Provenance source = calculation.provenance().get(input.name());
                sentences.add(new Sentence(
                        "input",
                        source == null
                                ? Phrase.of("{0}.", "{0}.", labelled)
                                : Phrase.of("{0} ({1}).", "{0} ({1}).", labelled, from(source))));
            }
        }
        return sentences;
    }

    private static Bilingual from(Provenance provenance) {
        List<Bilingual> parts = new ArrayList<>();
        Bilingual origin = origin(provenance);
        OffsetDateTime at = provenance.at();
        parts.add(at == null ? origin : Phrase.of("{0} ngày {1}", "{0} on {1}", origin, at));
        if (provenance.reference() != null) {
            parts.add(Phrase.of("theo {0}", "from {0}", provenance.reference()));
        }
        if (provenance.event() != null) {
            parts.add(Phrase.of("sự kiện số {0}", "event {0}", provenance.event()));
        }
        return Phrase.join(parts, ", ");
    }

    private static Bilingual origin(Provenance provenance) {
        Person by = provenance.by();
        Bilingual unit = new Bilingual("đơn vị", "the unit");
        Bilingual agency = new Bilingual("cơ quan có dữ liệu", "the agency that holds the data");
        Bilingual reviewers = new Bilingual("bên thẩm định", "the reviewers");
        return switch (provenance.channel()) {
            case ENTERED -> Phrase.of("do {0} nhập", "entered by {0}", by == null ? unit : by.office());
            case SUPPLIED -> Phrase.of("do {0} cung cấp", "supplied by {0}", by == null ? agency : by.office());
            case CORRECTED -> Phrase.of("do {0} điều chỉnh", "corrected by {0}", by == null ? reviewers : by.office());
            case GENERAL_INFORMATION ->
                new Bilingual("lấy từ biểu thông tin chung", "taken from the general-information form");
            case PLAN -> new Bilingual("lấy từ kế hoạch của đơn vị", "taken from the unit's plan");
            case ASSUMED -> new Bilingual("giả định", "assumed");
        };
    }
}
