package dti.rules.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dti.rules.language.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares explanations with reviewed ones. After a deliberate change of wording run the test with {@code
 * DTI_GOLDEN_WRITE=1} in the environment and review the difference.
 */
class ExplanationGoldenTest {

    private static final Path GOLDENS = Path.of("src/test/resources/explanations");

    @TestFactory
    Stream<DynamicTest> every_kind_of_rule_reads_as_it_was_reviewed() {
        return Stream.of(CaseBook.all(), SubmissionCases.all())
                .map(Map::entrySet)
                .flatMap(cases -> cases.stream())
                .flatMap(each -> Stream.of(Language.values())
                        .map(language -> DynamicTest.dynamicTest(
                                each.getKey() + " in " + language.tag(),
                                () -> compare(each.getKey(), language, each.getValue()))));
    }

    private static void compare(String name, Language language, LeafExplanation explanation) {
        Path golden = GOLDENS.resolve(name + "." + language.tag() + ".txt");
        String text = explanation.text(language);
        try {
            if (System.getenv("DTI_GOLDEN_WRITE") != null) {
                Files.createDirectories(GOLDENS);
                Files.writeString(golden, text);
            }
            assertThat(text).isEqualTo(Files.readString(golden));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
