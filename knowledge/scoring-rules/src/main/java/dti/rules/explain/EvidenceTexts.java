package dti.rules.explain;

import dti.rules.explain.LeafExplanation.Sentence;
import dti.rules.language.Bilingual;
import org.jspecify.annotations.Nullable;

/** The sentences about attached evidence. */
final class EvidenceTexts {

    private EvidenceTexts() {}

    static Sentence sentence(EvidenceItem item) {
        return new Sentence(
                "evidence",
                Phrase.of(
                        "“{0}”{1} (sự kiện số {2}).",
                        "“{0}”{1} (event {2}).", item.name(), signature(item.signature()), item.event()));
    }

    private static Bilingual signature(@Nullable String verdict) {
        return switch (verdict) {
            case "VALID" -> new Bilingual(", chữ ký số hợp lệ", ", validly signed");
            case "INVALID" -> new Bilingual(", chữ ký số không hợp lệ", ", with an invalid signature");
            case "UNKNOWN" ->
                new Bilingual(", chữ ký số chưa xác minh được", ", with a signature that could not be verified");
            case "NONE" -> new Bilingual(", không có chữ ký số", ", unsigned");
            case null, default -> Bilingual.same("");
        };
    }
}
