package dti.rules.explain;

import dti.rules.language.Bilingual;
import dti.rules.language.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * The explanation of a leaf, in both languages.
 *
 * @param summary the result in one sentence
 * @param sections inputs, rule, calculation, flags, decisions, evidence, result, in that order, without the empty ones
 */
public record LeafExplanation(Bilingual summary, List<Section> sections) {

    public LeafExplanation {
        sections = List.copyOf(sections);
    }

    /** The topic of a section. Its JSON name is the constant in lower case. */
    public enum Topic {
        INPUTS,
        RULE,
        CALCULATION,
        FLAGS,
        DECISIONS,
        EVIDENCE,
        EVENTS,
        RESULT
    }

    /** A heading and the sentences under it. */
    public record Section(Topic topic, Bilingual heading, List<Sentence> sentences) {
        public Section {
            sentences = List.copyOf(sentences);
        }
    }

    /** A sentence, and a stable code for its meaning. */
    public record Sentence(String code, Bilingual text) {}

    /**
     * The explanation with these notes at the end of the section {@link Topic#FLAGS}, which is added where there is
     * none.
     */
    public LeafExplanation noting(List<Sentence> notes) {
        if (notes.isEmpty()) {
            return this;
        }
        List<Sentence> all = new ArrayList<>();
        List<Section> changed = new ArrayList<>();
        for (Section section : sections) {
            if (section.topic() == Topic.FLAGS) {
                all.addAll(section.sentences());
            } else {
                changed.add(section);
            }
        }
        all.addAll(notes);
        Section flags = new Section(Topic.FLAGS, new Bilingual("Cần lưu ý", "To look at"), all);
        int place = (int) changed.stream()
                .takeWhile(section -> section.topic().compareTo(Topic.FLAGS) < 0)
                .count();
        changed.add(place, flags);
        return new LeafExplanation(summary, changed);
    }

    /** The whole explanation as plain text. */
    public String text(Language language) {
        StringBuilder text = new StringBuilder(summary.in(language)).append('\n');
        for (Section section : sections) {
            text.append('\n').append(section.heading().in(language)).append('\n');
            section.sentences()
                    .forEach(sentence -> text.append("- ")
                            .append(sentence.text().in(language))
                            .append('\n'));
        }
        return text.toString();
    }
}
