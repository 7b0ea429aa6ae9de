package dti.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Computes a submission's score from its events, written from the documents' rules without code of the services: the
 * latest self score of each leaf, summed up the tree, each node capped at its maximum.
 */
final class Recomputation {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<JsonNode> nodes;

    Recomputation(JsonNode framework) {
        this.nodes = Json.items(framework.path("nodes")).toList();
    }

    /** Points out of the maximum that applies to the unit. */
    record Score(BigDecimal points, BigDecimal applicableMax) {

        BigDecimal percent() {
            return points.multiply(HUNDRED).divide(applicableMax, 2, RoundingMode.HALF_UP);
        }

        /** Compares exact ratios, not rounded percentages. */
        boolean isBetterThan(Score other) {
            return points.multiply(other.applicableMax).compareTo(other.points.multiply(applicableMax)) > 0;
        }

        /** 1-2-2-4. */
        int rankAmong(Iterable<Score> all) {
            int better = 0;
            for (Score other : all) {
                better += other.isBetterThan(this) ? 1 : 0;
            }
            return better + 1;
        }
    }

    Score of(List<JsonNode> events, Set<String> groups) {
        Map<String, BigDecimal> latest = new HashMap<>();
        for (JsonNode event : events) {
            String leaf = event.at("/data/leaf").asText();
            switch (event.path("type").asText()) {
                case "self-score-entered" ->
                    latest.put(leaf, event.at("/data/points").decimalValue());
                case "self-score-withdrawn" -> latest.remove(leaf);
                default -> {} // changes no self score
            }
        }
        return children("")
                .map(node -> score(node, latest, groups))
                .reduce(new Score(BigDecimal.ZERO, BigDecimal.ZERO), Recomputation::sum);
    }

    private Score score(JsonNode node, Map<String, BigDecimal> latest, Set<String> groups) {
        String key = node.path("key").asText();
        BigDecimal declared = node.path("declaredMax").decimalValue();
        if (!Hanoi.applies(node, groups)) {
            return new Score(BigDecimal.ZERO, BigDecimal.ZERO);
        }
        if (node.has("rule")) {
            return new Score(latest.getOrDefault(key, BigDecimal.ZERO), declared);
        }
        Score below = children(key)
                .map(child -> score(child, latest, groups))
                .reduce(new Score(BigDecimal.ZERO, BigDecimal.ZERO), Recomputation::sum);
        BigDecimal max = below.applicableMax().min(declared);
        return new Score(below.points().min(max), max);
    }

    private Stream<JsonNode> children(String parent) {
        return nodes.stream().filter(node -> node.path("parent").asText("").equals(parent));
    }

    private static Score sum(Score one, Score other) {
        return new Score(one.points.add(other.points), one.applicableMax.add(other.applicableMax));
    }
}
