package dti.ranking;

import dti.contracts.FrameworkPublished;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Two groups; the second has one leaf. */
public final class TestFramework {

    public static final String KEY = "rk-framework";
    public static final String FIRST = "1";
    public static final String SECOND = "2";
    public static final String LEAF = "1.1";

    private TestFramework() {}

    public static FrameworkPublished published() {
        List<Map<String, Object>> nodes = List.of(
                Map.of("key", FIRST, "code", "1", "kind", "group", "name", "Nhận thức số"),
                Map.of("key", LEAF, "code", "1.1", "parent", FIRST, "kind", "indicator", "name", "Người đứng đầu"),
                Map.of("key", "1.2", "code", "1.2", "parent", FIRST, "kind", "indicator", "name", "Cuộc họp"),
                Map.of("key", SECOND, "code", "2", "kind", "group", "name", "Thể chế số"),
                Map.of("key", "2.1", "code", "2.1", "parent", SECOND, "kind", "indicator", "name", "Kế hoạch"));
        return new FrameworkPublished(KEY, 1, "0".repeat(64), Map.of("key", KEY, "nodes", nodes), Instant.now());
    }
}
