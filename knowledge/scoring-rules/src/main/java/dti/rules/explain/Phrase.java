package dti.rules.explain;

import dti.rules.language.Bilingual;
import dti.rules.language.Language;
import dti.rules.number.Points;
import dti.rules.number.Rational;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;

/** Sentences in both languages. {@code {0}}, {@code {1}} … are replaced by values in the notation of the language. */
final class Phrase {

    private Phrase() {}

    /** A share that is written as a percentage, rounded where it is not exact. */
    record Share(Rational fraction) {}

    /** A factor of a product: a percentage where that is exact, else a short fraction. */
    record Factor(Rational fraction) {}

    static Bilingual of(String vi, String en, Object... values) {
        return new Bilingual(fill(vi, Language.VI, values), fill(en, Language.EN, values));
    }

    static Bilingual join(List<Bilingual> texts, String separator) {
        return new Bilingual(
                texts.stream().map(Bilingual::vi).collect(Collectors.joining(separator)),
                texts.stream().map(Bilingual::en).collect(Collectors.joining(separator)));
    }

    private static String fill(String template, Language language, Object... values) {
        StringBuilder filled = new StringBuilder();
        for (int position = 0; position < template.length(); position++) {
            char character = template.charAt(position);
            if (character == '{') {
                filled.append(written(values[template.charAt(position + 1) - '0'], language));
                position += 2;
            } else {
                filled.append(character);
            }
        }
        // A rounded value has the sign ≈ of its own.
        return filled.toString().replace("= ≈", "≈ ");
    }

    private static String written(Object value, Language language) {
        return switch (value) {
            case Bilingual text -> text.in(language);
            case Rational number -> LocalisedFigures.number(number, language);
            case Share(Rational fraction) -> LocalisedFigures.share(fraction, language);
            case Factor(Rational fraction) -> LocalisedFigures.factor(fraction, language);
            case Points points -> LocalisedFigures.number(points.exact(), language);
            case LocalDate day -> LocalisedFigures.day(day, language);
            case OffsetDateTime time -> LocalisedFigures.day(time.toLocalDate(), language);
            default -> value.toString();
        };
    }
}
