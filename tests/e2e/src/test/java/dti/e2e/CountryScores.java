package dti.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Made-up entries of communes: points for manual leaves, and inputs of a framework's example for the others. */
final class CountryScores {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private static final int LEVEL_MIN = 40;
    private static final int LEVEL_SPREAD = 60;

    private final List<JsonNode> leaves;

    /** @param leavesMax limits the events of a run with many units */
    CountryScores(JsonNode framework, int leavesMax) {
        leaves = Json.items(framework.path("nodes"))
                .filter(node -> node.has("rule") && Hanoi.applies(node, Set.of()))
                .limit(leavesMax)
                .toList();
    }

    List<Map<String, Object>> of(String unit) {
        return leaves.stream().flatMap(leaf -> entry(unit, leaf).stream()).toList();
    }

    private static Optional<Map<String, Object>> entry(String unit, JsonNode leaf) {
        String key = leaf.path("key").asText();
        int number = Math.floorMod((unit + key).hashCode(), LEVEL_SPREAD);
        if (leaf.path("rule").path("kind").asText().equals("manual")) {
            return Optional.of(Map.of("leaf", key, "points", points(leaf, LEVEL_MIN + number)));
        }
        List<JsonNode> examples = Json.items(leaf.path("rule").path("tests"))
                .filter(CountryScores::isSelfContained)
                .map(example -> example.path("inputs"))
                .toList();
        return examples.isEmpty()
                ? Optional.empty()
                : Optional.of(Map.of("leaf", key, "inputs", examples.get(number % examples.size())));
    }

    private static BigDecimal points(JsonNode leaf, int percent) {
        JsonNode effective = leaf.path("effectiveMax");
        BigDecimal max = (effective.isNumber() ? effective : leaf.path("declaredMax")).decimalValue();
        return max.multiply(BigDecimal.valueOf(percent)).divide(PERCENT, 0, RoundingMode.FLOOR);
    }

    /** Whether an example needs only its inputs. */
    private static boolean isSelfContained(JsonNode example) {
        Set<String> names = StreamSupport.stream(((Iterable<String>) example::fieldNames).spliterator(), false)
                .collect(Collectors.toSet());
        return names.contains("points") && Set.of("inputs", "points", "flags").containsAll(names);
    }
}
