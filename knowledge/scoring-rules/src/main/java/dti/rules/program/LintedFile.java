package dti.rules.program;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dti.rules.framework.DocumentError;
import dti.rules.framework.FrameworkReader;
import dti.rules.framework.FrameworkReading;
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
 * What the linter says of one file.
 *
 * @param text for a person
 * @param publishable whether the framework may be published as it is
 */
record LintedFile(String text, boolean publishable) {

    private static final TypeReference<@Nullable Map<String, Object>> TREE = new TypeReference<>() {};

    /** JSON is YAML; decimals stay exact, and nothing may be said twice. */
    private static final YAMLMapper DOCUMENTS = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static LintedFile of(Path file, Language language) {
        try {
            Map<String, Object> document = DOCUMENTS.readValue(Files.readString(file), TREE);
            return document == null ? unreadable("is empty") : of(document, language);
        } catch (NoSuchFileException _) {
            return unreadable("does not exist");
        } catch (JsonProcessingException wrong) {
            return unreadable("is not a document: " + wrong.getOriginalMessage());
        } catch (IOException wrong) {
            return unreadable("cannot be read: " + wrong.getMessage());
        }
    }

    private static LintedFile of(Map<String, Object> document, Language language) {
        return switch (FrameworkReader.read(document)) {
            case FrameworkReading.Read(var framework) -> {
                LintReport report = Linter.lint(framework);
                yield new LintedFile(LintText.of(report, List.of(language)), report.isPublishable());
            }
            case FrameworkReading.Refused(List<DocumentError> errors) ->
                unreadable(errors.stream()
                        .map(error -> error.pointer() + " " + error.message())
                        .collect(Collectors.joining("\n", "is no framework document:\n", "")));
        };
    }

    private static LintedFile unreadable(String why) {
        return new LintedFile("the file " + why + "\n", false);
    }
}
