package dti.scoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dti.contracts.ContractsJson;
import dti.rules.framework.FrameworkReader;
import dti.scoring.submissions.domain.ScoredFramework;
import java.util.Map;

/** A framework of a test whose first leaf follows from the unit's plan, by counts, and whose second from its share. */
public final class PlannedFramework {

    public static final String KEY = "planned-2024";

    private static final String DOCUMENT = """
            {"key": "planned-2024", "title": "Bộ chỉ số thử", "level": "department", "declaredMax": 40,
             "source": {"document": "000.txt"},
             "nodes": [
               {"key": "1", "code": "1", "kind": "group", "name": "Thực hiện nhiệm vụ", "declaredMax": 40, "line": 1},
               {"key": "1.1", "code": "1.1", "parent": "1", "kind": "indicator", "name": "Chỉ tiêu", "declaredMax": 10,
                "line": 2, "rule": {"kind": "ratio", "numerator": ["done"], "denominator": ["assigned"],
                 "inputs": [
                   {"name": "done", "label": "Chỉ tiêu hoàn thành", "type": "integer", "from": "plan:targets-done"},
                   {"name": "assigned", "label": "Chỉ tiêu được giao", "type": "integer", "from": "plan:targets-assigned"}],
                 "whenDenominatorZero": "zero"}},
               {"key": "1.2", "code": "1.2", "parent": "1", "kind": "indicator", "name": "Nhiệm vụ", "declaredMax": 10,
                "line": 3, "rule": {"kind": "ratio", "rate": "r", "inputs": [
                   {"name": "r", "label": "Tỷ lệ nhiệm vụ hoàn thành", "type": "decimal", "unit": "%", "from": "plan:tasks"}]}},
               {"key": "1.3", "code": "1.3", "parent": "1", "kind": "indicator", "name": "Nhiệm vụ có minh chứng",
                "declaredMax": 10, "line": 4, "rule": {"kind": "ratio", "numerator": ["n"], "denominator": ["assigned"],
                 "inputs": [
                   {"name": "n", "label": "Nhiệm vụ có minh chứng", "type": "integer"},
                   {"name": "assigned", "label": "Nhiệm vụ được giao", "type": "integer", "from": "plan:tasks-assigned"}],
                 "whenDenominatorZero": "zero"}},
               {"key": "1.4", "code": "1.4", "parent": "1", "kind": "indicator", "name": "Mức độ hoàn thành",
                "declaredMax": 10, "line": 5, "rule": {"kind": "manual", "inputs": [
                   {"name": "plan", "label": "Tỷ lệ chỉ tiêu hoàn thành", "type": "decimal", "unit": "%",
                    "from": "plan:targets"}]}}]}
            """;

    private PlannedFramework() {}

    public static Map<String, Object> document() {
        try {
            return ContractsJson.mapper().readValue(DOCUMENT, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static ScoredFramework scored() {
        return new ScoredFramework(FrameworkReader.read(document()).orThrow());
    }
}
