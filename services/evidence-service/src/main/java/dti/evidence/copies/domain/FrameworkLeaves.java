package dti.evidence.copies.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The leaves of a framework document: the nodes that no other node names as its parent. */
public final class FrameworkLeaves {

    private FrameworkLeaves() {}

    /** The keys of the leaves in the document's order; empty for something that is not a framework document. */
    public static Set<String> of(Map<String, ?> document) {
        List<Map<?, ?>> nodes = nodes(document.get("nodes"));
        Set<String> parents =
                nodes.stream().map(node -> text(node.get("parent"))).collect(Collectors.toSet());
        return nodes.stream()
                .map(node -> text(node.get("key")))
                .filter(key -> !key.isEmpty() && !parents.contains(key))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Map<?, ?>> nodes(@Nullable Object nodes) {
        if (!(nodes instanceof List<?> list)) {
            return List.of();
        }
        return list.stream()
                .filter(Map.class::isInstance)
                .<Map<?, ?>>map(node -> (Map<?, ?>) node)
                .toList();
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
