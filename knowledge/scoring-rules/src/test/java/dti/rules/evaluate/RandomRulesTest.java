package dti.rules.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dti.rules.framework.DocumentError;
import dti.rules.number.Points;
import dti.rules.number.Rational;
import dti.rules.rule.RuleReader;
import dti.rules.rule.RuleSpec;
import dti.rules.rule.RuleWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the engine with {@link Naive} on thousands of random sound rules. A failure names its seed. */
class RandomRulesTest {

    private static final int RULES = 3_000;
    private static final List<String> MAXIMA = List.of("0", "2", "3", "10", "7.25");
    private static final Object[] NONSENSE = {-1, 1.5d, "x", "", "1/0", true, List.of(), "2024-02-30", "1e400"};

    private static EvaluationContext context(Random random) {
        return EvaluationContext.NONE
                .withDue(random.nextInt(6) == 0 ? null : LocalDate.of(2024, 1, 15))
                .withReference(random.nextInt(6) == 0 ? null : Rational.of(random.nextInt(30)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 20_240_131})
    void the_engine_agrees_with_the_plain_implementation(long seed) {
        RandomRules rules = new RandomRules(seed);
        Random random = new Random(seed);
        for (int number = 0; number < RULES; number++) {
            Map<String, Object> wire = rules.rule();
            String max = MAXIMA.get(random.nextInt(MAXIMA.size()));
            Leaf leaf = Leaf.of(max, wire).in(context(random));
            Map<String, Object> values = rules.values();
            Naive naive = new Naive(values, leaf.context());
            Naive.@Nullable Share share = naive.share(wire, Naive.Share.of(hundredths(max) + "/100"));
            assertThat(described(RuleEngine.evaluate(leaf.spec(), leaf.max(), InputValues.of(values), leaf.context())))
                    .as("rule %d of seed %d: %s with %s of %s", number, seed, wire, values, max)
                    .isEqualTo(described(naive, share, max));
        }
    }

    private static String described(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Scored scored ->
                scored.points().value().movePointRight(2).toBigIntegerExact() + " hundredths";
            case Outcome.NotApplicable _ -> "not applicable";
            case Outcome.Missing missing -> "missing " + new TreeSet<>(missing.inputs());
            case Outcome.Invalid invalid -> "invalid " + invalid;
        };
    }

    private static String described(Naive naive, Naive.@Nullable Share share, String max) {
        if (naive.out) {
            return "not applicable";
        }
        return share == null
                ? "missing " + naive.missing
                : share.times(Naive.Share.of(hundredths(max) + "/100")).hundredths() + " hundredths";
    }

    private static String hundredths(String max) {
        return new BigDecimal(max).movePointRight(2).toBigIntegerExact().toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void points_stay_within_the_maximum_and_the_order_of_entry_is_irrelevant(long seed) {
        RandomRules rules = new RandomRules(seed);
        Random random = new Random(seed);
        for (int number = 0; number < RULES; number++) {
            Leaf leaf = Leaf.of("7.25", rules.rule()).in(context(random));
            Map<String, Object> values = rules.values();
            Outcome outcome = RuleEngine.evaluate(leaf.spec(), leaf.max(), InputValues.of(values), leaf.context());
            if (outcome instanceof Outcome.Scored scored) {
                assertThat(scored.points()).isBetween(Points.ZERO, leaf.max());
                assertThat(scored.fraction().isWithinUnit()).isTrue();
            }
            assertThat(RuleEngine.evaluate(
                            leaf.spec(), leaf.max(), InputValues.of(shuffled(values, random)), leaf.context()))
                    .isEqualTo(outcome);
        }
    }

    private static Map<String, Object> shuffled(Map<String, Object> values, Random random) {
        List<String> names = new ArrayList<>(values.keySet());
        Collections.shuffle(names, random);
        Map<String, Object> shuffled = new LinkedHashMap<>();
        names.forEach(name -> shuffled.put(name, values.getOrDefault(name, "")));
        return shuffled;
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void nonsense_has_an_outcome_and_never_throws(long seed) {
        RandomRules rules = new RandomRules(seed);
        Random random = new Random(seed);
        for (int number = 0; number < RULES; number++) {
            Leaf leaf = Leaf.of("10", rules.rule()).in(context(random));
            Map<String, Object> values = new LinkedHashMap<>(rules.values());
            leaf.spec().inputs().stream()
                    .filter(_ -> random.nextInt(3) == 0)
                    .forEach(input -> values.put(input.name(), NONSENSE[random.nextInt(NONSENSE.length)]));
            assertThat(RuleEngine.evaluate(leaf.spec(), leaf.max(), InputValues.of(values), leaf.context()))
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7})
    void a_written_rule_reads_back_the_same(long seed) {
        RandomRules rules = new RandomRules(seed);
        for (int number = 0; number < RULES; number++) {
            RuleSpec spec = Leaf.of("10", rules.rule()).spec();
            List<DocumentError> errors = new ArrayList<>();
            assertThat(RuleReader.read(RuleWriter.write(spec), "", errors)).isEqualTo(spec);
            assertThat(errors).isEmpty();
        }
    }
}
