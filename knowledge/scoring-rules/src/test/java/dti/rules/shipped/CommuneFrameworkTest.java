package dti.rules.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dti.rules.framework.Framework;
import dti.rules.lint.Finding;
import dti.rules.lint.LintReport;
import dti.rules.lint.Linter;
import dti.rules.score.FrameworkIndex;
import dti.rules.score.LeafValue;
import dti.rules.score.ScoreTree;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Facts about the communes' framework; skipped where the file is missing. */
class CommuneFrameworkTest {

    private static final String KEY = "tl-xa-2023";

    @BeforeEach
    void the_file_is_there() {
        assumeThat(ShippedFrameworks.keys()).contains(KEY);
    }

    @Test
    void it_reaches_600_and_598_without_the_leaf_that_may_not_apply() {
        FrameworkIndex index = FrameworkIndex.of(ShippedFrameworks.framework(KEY));

        assertThat(index.maxima().total().value()).isEqualTo(new BigDecimal("600"));
        assertThat(ScoreTree.compute(index, List.of(), Map.of("I.2.1", LeafValue.EXCLUDED))
                        .total()
                        .applicableMax())
                .isEqualTo(new BigDecimal("598"));
    }

    @Test
    void its_second_seventh_group_and_its_blank_headings_are_found() {
        Framework framework = ShippedFrameworks.framework(KEY);

        LintReport report = Linter.lint(framework);

        assertThat(report.finding("duplicate-code:VII-2")).isPresent();
        assertThat(report.finding("maximum-varies:I.2.1")).isPresent();
        Finding blank = report.finding("blank-heading:framework").orElseThrow().finding();
        assertThat(blank.message().en()).startsWith("49 headings");
        assertThat(report.isPublishable()).isTrue();
    }
}
