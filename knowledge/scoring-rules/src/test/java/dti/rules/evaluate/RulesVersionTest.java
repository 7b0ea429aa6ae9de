package dti.rules.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dti.rules.RulesVersion;
import dti.rules.number.Points;
import dti.rules.number.Rational;
import dti.rules.rule.RuleSpec;
import dti.rules.score.FrameworkIndex;
import dti.rules.score.LeafValue;
import dti.rules.score.NodeScore;
import dti.rules.score.ScoreTree;
import dti.rules.shipped.ShippedFrameworks;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Compares the results of the rules with those recorded for their version: 4,000 rules of every kind, every rule of
 * the shipped frameworks, and totals of their submissions. The file has one line per version, the newest last; a line
 * is never rewritten.
 */
class RulesVersionTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/rules-versions.txt");
    private static final int RULES = 4_000;
    private static final int SUBMISSIONS = 40;
    private static final EvaluationContext CONTEXT =
            EvaluationContext.NONE.withDue(LocalDate.of(2024, 1, 15)).withReference(Rational.of(7));

    @Test
    void the_rules_give_the_results_recorded_for_their_version() throws IOException {
        String results = "%s rules=%s shipped=%s totals=%s"
                .formatted(RulesVersion.CURRENT, sha256(randomRules()), sha256(shippedRules()), sha256(totals()));
        List<String> known = Files.readAllLines(GOLDEN);
        boolean isNewVersion = known.stream().noneMatch(line -> line.startsWith(RulesVersion.CURRENT + " "));
        if (isNewVersion && Boolean.getBoolean("dti.golden.write")) {
            Files.writeString(GOLDEN, results + "\n", StandardOpenOption.APPEND);
            known = Files.readAllLines(GOLDEN);
        }

        assertThat(known.getLast())
                .as(
                        "the same values give other results: raise RulesVersion.CURRENT, then run with -Ddti.golden.write=true")
                .isEqualTo(results);
    }

    private static String randomRules() {
        RandomRules rules = new RandomRules(1);
        StringBuilder all = new StringBuilder();
        for (int number = 0; number < RULES; number++) {
            Leaf leaf = Leaf.of("7.25", rules.rule()).in(CONTEXT);
            all.append(result(RuleEngine.evaluate(
                            leaf.spec(), leaf.max(), InputValues.of(rules.values()), leaf.context())))
                    .append('\n');
        }
        return all.toString();
    }

    /** Other tests run the rules' own examples; here every leaf gets small numbers, answers and days. */
    private static String shippedRules() {
        StringBuilder all = new StringBuilder();
        for (String key : ShippedFrameworks.keys()) {
            FrameworkIndex index = FrameworkIndex.of(ShippedFrameworks.framework(key));
            Random random = new Random(1);
            index.tree()
                    .leaves()
                    .forEach(leaf -> index.rule(leaf.key())
                            .filter(rule -> !rule.isManual())
                            .ifPresent(rule -> all.append(key)
                                    .append(' ')
                                    .append(leaf.key())
                                    .append(' ')
                                    .append(result(RuleEngine.evaluate(
                                            rule,
                                            new Points(index.max(leaf.key())),
                                            InputValues.of(values(rule, random)),
                                            CONTEXT)))
                                    .append('\n')));
        }
        return all.toString();
    }

    private static Map<String, Object> values(RuleSpec rule, Random random) {
        Map<String, Object> values = new HashMap<>();
        rule.inputs()
                .forEach(input -> values.put(
                        input.name(),
                        switch (input.type()) {
                            case BOOLEAN -> (Object) random.nextBoolean();
                            case INTEGER, DECIMAL -> random.nextInt(20);
                            case DATE -> "2024-01-" + (10 + random.nextInt(20));
                            case OPTION -> option(rule, input.name());
                        }));
        return values;
    }

    /** An option from one of the rule's own examples. */
    private static Object option(RuleSpec rule, String input) {
        return rule.tests().stream()
                .map(example -> example.given().inputs().get(input))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("none");
    }

    private static String totals() {
        StringBuilder all = new StringBuilder();
        for (String key : ShippedFrameworks.keys()) {
            FrameworkIndex index = FrameworkIndex.of(ShippedFrameworks.framework(key));
            for (int seed = 0; seed < SUBMISSIONS; seed++) {
                ScoreTree tree = ScoreTree.compute(index, List.of("digital-economy"), submission(index, seed));
                all.append(tree.total()).append('\n');
                for (NodeScore node : tree.nodes()) {
                    all.append(node.key())
                            .append(node.state())
                            .append(node.totals())
                            .append(node.flags());
                }
            }
        }
        return all.toString();
    }

    private static Map<String, LeafValue> submission(FrameworkIndex index, int seed) {
        Random random = new Random(seed);
        Map<String, LeafValue> values = new HashMap<>();
        index.tree().leaves().forEach(leaf -> {
            int max = index.max(leaf.key()).movePointRight(2).intValueExact();
            BigDecimal points = BigDecimal.valueOf(random.nextInt(max + 1), 2);
            switch (random.nextInt(6)) {
                case 0 -> values.put(leaf.key(), LeafValue.PENDING);
                case 1 -> values.put(leaf.key(), LeafValue.DEFAULTED);
                case 2 -> values.put(leaf.key(), LeafValue.self(points).excluded());
                case 3 -> values.put(leaf.key(), LeafValue.decided(points, BigDecimal.valueOf(max / 2, 2)));
                default -> values.put(leaf.key(), LeafValue.self(points));
            }
        });
        return values;
    }

    private static String result(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Scored scored -> scored.points() + " of " + scored.max() + " " + scored.flags();
            case Outcome.NotApplicable _ -> "not applicable";
            case Outcome.Missing missing -> "missing " + missing.inputs();
            case Outcome.Invalid _ -> "invalid";
        };
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
