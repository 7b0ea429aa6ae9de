package dti.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import dti.rules.framework.DocumentError;
import dti.rules.number.Points;
import dti.rules.rule.Rule;
import dti.rules.rule.RuleReader;
import dti.rules.rule.RuleSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Checks the guide for rule authors: each of its examples passes its check and reproduces its own figures. */
class RuleGuideTest {

    private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    static Stream<String> examples() throws IOException {
        String guide = Files.readString(Path.of("../../docs/rules.md"));
        return BLOCK.matcher(guide).results().map(block -> block.group(1));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_of_the_guide_holds(String example) {
        RuleSpec spec = read(example);

        assertThat(RuleCheck.check(spec, Points.of(10), "/rule")).isEmpty();
        assertThat(spec.tests()).as("an example shows figures").isNotEmpty();
    }

    @Test
    void the_guide_shows_every_kind_of_rule_except_manual() throws IOException {
        assertThat(examples().map(RuleGuideTest::read).map(RuleSpec::rule).map(Rule::kind))
                .contains(
                        "checklist",
                        "choice",
                        "ratio",
                        "count",
                        "steps",
                        "lateness",
                        "matrix",
                        "least",
                        "when",
                        "relative");
    }

    private static RuleSpec read(String example) {
        Map<String, Object> yaml = new Yaml().load(example);
        List<DocumentError> errors = new ArrayList<>();
        RuleSpec spec = yaml.get("rule") == null
                ? RuleReader.read(yaml, "/rule", errors)
                : RuleReader.readLeaf(yaml.get("rule"), yaml.get("readings"), "", errors);
        assertThat(errors).isEmpty();
        return Objects.requireNonNull(spec);
    }
}
