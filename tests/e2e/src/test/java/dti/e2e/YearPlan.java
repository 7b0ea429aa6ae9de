package dti.e2e;

import static dti.e2e.Hanoi.expect;

import com.fasterxml.jackson.databind.JsonNode;
import dti.e2e.Call.Answer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A unit's plan for a year.
 */
record YearPlan(Stack stack, String unit, int year) {

    /** Issues a plan with two targets and two tasks. */
    void issue() {
        Map<String, Object> measure = Map.of("unit", "%", "target", 80, "better", "higher");
        Map<String, Object> plan = Map.of(
                "title",
                "Chỉ tiêu, nhiệm vụ giao năm " + year,
                "items",
                List.of(
                        item("t1", "target", Map.of("measure", measure)),
                        item("t2", "target", Map.of("measure", measure)),
                        item("n1", "task", Map.of()),
                        item("n2", "task", Map.of())));
        expect(201, stack.send(Call.put(Service.FRAMEWORK, path(), plan).as(stack.token("administrator", null))));
    }

    private Map<String, Object> item(String key, String kind, Map<String, Object> more) {
        Map<String, Object> item = new LinkedHashMap<>(more);
        item.put("key", key);
        item.put("kind", kind);
        item.put("name", "Việc " + key);
        item.put("owner", "Văn phòng Sở");
        item.put("due", year + "-12-31");
        return item;
    }

    /** Issues a shipped plan unchanged; issuing it again has no effect. */
    void importShipped(String file) {
        byte[] document = Programs.text(
                        stack.root().resolve("knowledge/frameworks/plans").resolve(file))
                .getBytes(StandardCharsets.UTF_8);
        Answer answer = stack.send(
                new Call("PUT", Service.FRAMEWORK, path(), Map.of("Content-Type", "application/yaml"), document)
                        .as(stack.token("administrator", null)));
        if (answer.status() != 200 && answer.status() != 201) {
            throw new AssertionError("not imported: " + answer);
        }
    }

    /** Reports the progress of an item as an officer of the unit. */
    void report(String item, Map<String, Object> progress) {
        expect(
                200,
                stack.send(Call.put(Service.FRAMEWORK, path() + "/items/" + item + "/progress", progress)
                        .as(stack.token("unit-officer", unit))));
    }

    /** Reads the plan, or the part at {@code rest}. */
    JsonNode show(String rest) {
        return expect(200, stack.send(Call.get(Service.FRAMEWORK, path() + rest).as(stack.token("auditor", null))))
                .json();
    }

    private String path() {
        return "/api/v1/plans/" + unit + "/" + year;
    }
}
