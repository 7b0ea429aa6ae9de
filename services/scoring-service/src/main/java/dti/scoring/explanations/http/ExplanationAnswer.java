package dti.scoring.explanations.http;

import dti.rules.explain.LeafExplanation;
import dti.rules.explain.LeafExplanation.Section;
import dti.rules.language.Bilingual;
import dti.runtime.problem.Language;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The explanation of a leaf's points, in the reader's language.
 *
 * @param version the version of the explained submission
 * @param events the events behind the points, oldest first
 * @param text the whole explanation as one text
 */
@Schema(name = "Explanation")
record ExplanationAnswer(
        String campaign,
        String unit,
        String leaf,
        long version,
        String summary,
        List<SectionAnswer> sections,
        List<EventLine> events,
        String text) {

    /** An event behind the points, with the hash that makes a change of it detectable. */
    @Schema(name = "ExplanationEvent")
    record EventLine(
            long version,
            long position,
            UUID id,
            String type,
            Instant at,
            String role,
            String subject,
            @Nullable String unit,
            String hash) {}

    /** {@code topic}: {@code inputs | rule | calculation | flags | decisions | evidence | events | result}. */
    record SectionAnswer(String topic, String heading, List<SentenceAnswer> sentences) {}

    /** {@code code} is the stable name of the sentence's statement. */
    record SentenceAnswer(String code, String text) {}

    static List<SectionAnswer> sections(LeafExplanation explanation, Language language) {
        return explanation.sections().stream()
                .map(section -> section(section, language))
                .toList();
    }

    private static SectionAnswer section(Section section, Language language) {
        return new SectionAnswer(
                section.topic().name().toLowerCase(Locale.ROOT),
                in(section.heading(), language),
                section.sentences().stream()
                        .map(sentence -> new SentenceAnswer(sentence.code(), in(sentence.text(), language)))
                        .toList());
    }

    static String in(Bilingual text, Language language) {
        return text.in(rules(language));
    }

    static dti.rules.language.Language rules(Language language) {
        return switch (language) {
            case VI -> dti.rules.language.Language.VI;
            case EN -> dti.rules.language.Language.EN;
        };
    }
}
