package dti.ranking.scores.application;

import com.fasterxml.jackson.core.type.TypeReference;
import dti.contracts.ContractsJson;
import dti.contracts.ScoreChanged;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The totals of a submission at one moment, and some of its nodes by their keys.
 *
 * @param nodes only the nodes that the query selected
 */
public record StoredScore(ScoreChanged.Totals totals, Map<String, Node> nodes) {

    /** A node as it is stored under its key. */
    public record Node(
            @Nullable String parent,
            String kind,
            @Nullable BigDecimal self,
            @Nullable BigDecimal council,
            @Nullable BigDecimal achieved,
            BigDecimal applicableMax) {}

    static StoredScore of(ScoreChanged change) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        change.nodes()
                .forEach(node -> nodes.put(
                        node.key(),
                        new Node(
                                node.parent(),
                                node.kind(),
                                node.self(),
                                node.council(),
                                node.achieved(),
                                node.applicableMax())));
        return new StoredScore(change.totals(), nodes);
    }

    /** Parses the two JSON columns of a stored score. */
    public static StoredScore read(String totals, String nodes) {
        return new StoredScore(
                ContractsJson.readOwn(totals, ScoreChanged.Totals.class),
                ContractsJson.readOwn(nodes, new TypeReference<Map<String, Node>>() {}));
    }

    String totalsJson() {
        return ContractsJson.write(totals);
    }

    String nodesJson() {
        return ContractsJson.write(nodes);
    }
}
