package dti.rules.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dti.rules.language.Language;
import dti.rules.shipped.ShippedFrameworks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares the findings of the shipped frameworks with the reviewed ones in {@code knowledge/frameworks/lint}. After a
 * deliberate change review the files this test writes to {@code target/lint} and copy them there.
 */
class ShippedFindingsTest {

    static List<String> keys() {
        return ShippedFrameworks.keys();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void the_findings_are_the_reviewed_ones(String key) throws IOException {
        LintReport report = Linter.lint(ShippedFrameworks.framework(key));

        String found = LintText.of(report, List.of(Language.VI, Language.EN));
        Path written = Files.createDirectories(Path.of("target", "lint")).resolve(key + ".txt");
        Files.writeString(written, found);

        Path reviewed = ShippedFrameworks.ROOT
                .resolve("knowledge/frameworks")
                .resolve("lint")
                .resolve(key + ".txt");
        assertThat(found).isEqualTo(Files.exists(reviewed) ? Files.readString(reviewed) : "");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void every_shipped_framework_can_be_published(String key) {
        assertThat(Linter.lint(ShippedFrameworks.framework(key)).unresolvedErrors())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void ids_are_unique_and_every_finding_has_effects(String key) {
        LintReport report = Linter.lint(ShippedFrameworks.framework(key));

        assertThat(report.items()).extracting(item -> item.finding().id()).doesNotHaveDuplicates();
        assertThat(report.items())
                .allSatisfy(item -> assertThat(item.finding().readings()).isNotEmpty());
    }
}
