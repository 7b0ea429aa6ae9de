package dti.e2e;

import static dti.e2e.Hanoi.expect;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dti.e2e.Call.Answer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Operates one campaign over REST. */
final class Campaign {

    private static final Duration FAN_OUT_AT_MOST = Duration.ofSeconds(30);

    private final Stack stack;
    private final String code;
    private final List<String> units;

    private Campaign(Stack stack, String code, List<String> units) {
        this.stack = stack;
        this.code = code;
        this.units = units;
    }

    /** Opens a campaign with these terms, and enters self-assessment. */
    static Campaign open(Stack stack, String code, List<String> units, Map<String, Object> terms) {
        Campaign campaign = drafted(stack, code, units, terms);
        campaign.enter("self-assessment");
        return campaign;
    }

    /** Creates a campaign with these terms; it stays in the draft phase. */
    static Campaign drafted(Stack stack, String code, List<String> units, Map<String, Object> terms) {
        Map<String, Object> body = new LinkedHashMap<>(terms);
        body.put("code", code);
        body.putIfAbsent("title", "Đợt thử " + code);
        body.put("units", units);
        expect(
                201,
                stack.send(Call.post(Service.FRAMEWORK, "/api/v1/campaigns", body)
                        .as(stack.token("administrator", null))));
        return new Campaign(stack, code, units);
    }

    /** Sets the assignments. */
    void assign(List<Map<String, String>> items) {
        expect(
                200,
                stack.send(Call.put(
                                Service.FRAMEWORK, "/api/v1/campaigns/" + code + "/assignments", Map.of("items", items))
                        .as(stack.token("administrator", null))));
    }

    static Map<String, String> duty(String leaf, String unit, String as) {
        return Map.of("leaf", leaf, "unit", unit, "as", as);
    }

    /** A caller with a role and a unit who works on one submission. */
    Desk desk(String role, @Nullable String seat, String submission) {
        return new Desk(stack, submission(submission), stack.token(role, seat));
    }

    String code() {
        return code;
    }

    List<String> units() {
        return units;
    }

    Stack stack() {
        return stack;
    }

    /** Enters a phase and waits until every submission has entered it. */
    void enter(String phase) {
        begin(phase);
        awaitEntered(phase);
    }

    /** Enters a phase without waiting for the submissions. */
    void begin(String phase) {
        Map<String, Object> body = Map.of("to", phase, "reason", "Thử nghiệm");
        expect(
                200,
                stack.send(Call.post(Service.FRAMEWORK, "/api/v1/campaigns/" + code + "/phase", body)
                        .as(stack.token("administrator", null))));
    }

    /** Changes the dates of a phase that is not over. */
    void change(Map<String, Object> dates) {
        Map<String, Object> body = Map.of("phases", List.of(dates), "reason", "Điều chỉnh lịch");
        expect(
                200,
                stack.send(Call.post(Service.FRAMEWORK, "/api/v1/campaigns/" + code + "/phases", body)
                        .as(stack.token("administrator", null))));
    }

    /** Waits until every submission is in the phase. */
    void awaitEntered(String phase) {
        await(code + " enters " + phase).atMost(FAN_OUT_AT_MOST).until(() -> {
            JsonNode now = campaign();
            return now.path("phase").asText().equals(phase)
                    && now.at("/progress/entered").asInt() == units.size();
        });
    }

    /** The progress of the phase change: {@code entered} of {@code of} submissions. */
    JsonNode progress() {
        return campaign().path("progress");
    }

    private JsonNode campaign() {
        return expect(
                        200,
                        stack.send(Call.get(Service.FRAMEWORK, "/api/v1/campaigns/" + code)
                                .as(stack.token("administrator", null))))
                .json();
    }

    String submission(String unit) {
        return "/api/v1/submissions/" + code + "/" + unit;
    }

    Call selfScore(String unit, String leaf, Object points) {
        return Call.put(Service.SCORING, submission(unit) + "/self-scores/" + leaf, Map.of("points", points))
                .as(stack.token("unit-officer", unit))
                .once();
    }

    Answer enterSelfScore(String unit, String leaf, Object points) {
        return expect(200, stack.send(selfScore(unit, leaf, points)));
    }

    Answer enterAll(String unit, Map<String, BigDecimal> pointsByLeaf) {
        var scores = pointsByLeaf.entrySet().stream()
                .map(entry -> Map.of("leaf", entry.getKey(), "points", entry.getValue()))
                .toList();
        return expect(
                200,
                stack.send(Call.post(Service.SCORING, submission(unit) + "/self-scores", Map.of("scores", scores))
                        .as(stack.token("unit-officer", unit))
                        .once()));
    }

    /** A decision on a leaf by a council member of another unit. */
    Call councilScore(String unit, String leaf, Object points, String reason) {
        String seat = unit.equals(Hanoi.JUSTICE) ? Hanoi.FINANCE : Hanoi.JUSTICE;
        return Call.put(
                        Service.SCORING,
                        submission(unit) + "/council-scores/" + leaf,
                        Map.of("points", points, "reason", reason))
                .as(stack.token("council", seat))
                .once();
    }

    /** The events of a submission, oldest first. */
    List<JsonNode> events(String unit) {
        return all(submission(unit) + "/events");
    }

    List<JsonNode> history(String unit) {
        return all(submission(unit) + "/history");
    }

    private List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String next = "?limit=500";
        while (!next.isEmpty()) {
            JsonNode page = expect(200, stack.send(auditor(Call.get(Service.SCORING, path + next))))
                    .json();
            Json.items(page.path("items")).forEach(items::add);
            String cursor = page.path("nextCursor").asText("");
            next = page.path("nextCursor").isTextual() ? "?limit=500&cursor=" + cursor : "";
        }
        return items;
    }

    /** A node of a submission's score tree. */
    JsonNode node(String unit, String key) {
        JsonNode tree = expect(200, stack.send(auditor(Call.get(Service.SCORING, submission(unit) + "/score"))))
                .json();
        return Json.items(tree.path("nodes"))
                .filter(node -> node.path("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }

    Call leaderboardCall() {
        return auditor(Call.get(Service.RANKING, "/api/v1/leaderboards/" + code));
    }

    JsonNode leaderboard() {
        return expect(200, stack.send(leaderboardCall())).json();
    }

    /** The leaderboard that includes a write. Repeats the request while the answer is 503. */
    JsonNode leaderboardAfter(Answer write) {
        return expect(200, stack.sendUntilAnswered(leaderboardCall().with("Dti-After", write.header("dti-position"))))
                .json();
    }

    Call auditor(Call call) {
        return call.as(stack.token("auditor", null));
    }
}
