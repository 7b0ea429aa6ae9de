package dti.rules.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dti.rules.framework.Framework;
import dti.rules.framework.FrameworkReader;
import dti.rules.score.FrameworkIndex;
import dti.rules.score.ScoreTree;
import dti.rules.shipped.ShippedFrameworks;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Checks the guide for transcribers: its example is a framework with the totals it states, and its table is complete.
 */
class FrameworkGuideTest {

    private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @Test
    void the_example_can_be_published_and_reaches_the_totals_of_the_guide() throws IOException {
        Matcher block = BLOCK.matcher(guide());
        assertThat(block.find()).isTrue();
        Framework framework =
                FrameworkReader.read(ShippedFrameworks.parse(block.group(1))).orThrow();

        FrameworkIndex index = FrameworkIndex.of(framework);

        assertThat(Linter.lint(framework).unresolvedErrors()).isEmpty();
        assertThat(index.max("2")).isEqualTo(BigDecimal.TEN);
        assertThat(index.maxima().total().value()).isEqualTo(new BigDecimal("40"));
        assertThat(ScoreTree.compute(index, List.of(), Map.of()).total().applicableMax())
                .isEqualTo(new BigDecimal("30"));
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_finding_is_explained(FindingKind kind) throws IOException {
        assertThat(guide()).contains("| `" + kind.wire() + "` |");
    }

    private static String guide() throws IOException {
        return Files.readString(ShippedFrameworks.ROOT.resolve("docs").resolve("frameworks.md"));
    }
}
