package dti.evidence.copies.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FrameworkLeavesTest {

    @Test
    void leaves_are_the_nodes_that_are_nobodys_parent_whatever_their_level() {
        Map<String, Object> document = Map.of(
                "nodes",
                List.of(node("1", null), node("1.1", "1"), node("1.1.1", "1.1"), node("1.2", "1"), node("2", null)));

        assertThat(FrameworkLeaves.of(document)).containsExactly("1.1.1", "1.2", "2");
    }

    @Test
    void a_document_without_nodes_has_no_leaves() {
        assertThat(FrameworkLeaves.of(Map.of("title", "x"))).isEmpty();
        assertThat(FrameworkLeaves.of(Map.of("nodes", "x"))).isEmpty();
    }

    private static Map<String, @Nullable Object> node(String key, @Nullable String parent) {
        Map<String, @Nullable Object> node = new HashMap<>();
        node.put("key", key);
        node.put("parent", parent);
        return node;
    }
}
