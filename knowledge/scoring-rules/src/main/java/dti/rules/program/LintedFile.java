package dti.rules.program;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dti.rules.framework.DocumentError;
import dti.rules.framework.FrameworkReader;
import dti.rules.framework.FrameworkReading;
import dti.rules.language.Bilingual;
import dti.rules.language.Language;
import dti.rules.lint.LintReport;
import dti.rules.lint.LintText;
import dti.rules.lint.Linter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The linter's report on one file.
 *
 * @param publishable whether the framework may be published without changes
 */
record LintedFile(String text, boolean publishable) {

    private static final TypeReference<@Nullable Map<String, Object>> TREE = new TypeReference<>() {};

    /** Reads YAML and thereby JSON. Decimals stay exact; a key given twice is an error. */
    private static final YAMLMapper DOCUMENTS = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static LintedFile of(Path file, Language language) {
        try {
            Map<String, Object> document = DOCUMENTS.readValue(Files.readString(file), TREE);
            return document == null ? unreadable("trống", "is empty", language) : of(document, language);
        } catch (NoSuchFileException _) {
            return unreadable("không tồn tại", "does not exist", language);
        } catch (JsonProcessingException wrong) {
            return unreadable(
                    "không phải tài liệu YAML hoặc JSON: " + wrong.getOriginalMessage(),
                    "is not a document: " + wrong.getOriginalMessage(),
                    language);
        } catch (IOException wrong) {
            return unreadable(
                    "không đọc được: " + wrong.getMessage(), "cannot be read: " + wrong.getMessage(), language);
        }
    }

    private static LintedFile of(Map<String, Object> document, Language language) {
        return switch (FrameworkReader.read(document)) {
            case FrameworkReading.Read(var framework) -> {
                LintReport report = Linter.lint(framework);
                yield new LintedFile(LintText.of(report, List.of(language)), report.isPublishable());
            }
            case FrameworkReading.Refused(List<DocumentError> errors) -> {
                String lines = errors.stream()
                        .map(error -> error.pointer() + " " + error.message().in(language))
                        .collect(Collectors.joining("\n"));
                yield unreadable(
                        "không phải tài liệu bộ chỉ số:\n" + lines, "is no framework document:\n" + lines, language);
            }
        };
    }

    private static LintedFile unreadable(String vi, String en, Language language) {
        return new LintedFile(new Bilingual("tệp " + vi, "the file " + en).in(language) + "\n", false);
    }
}
