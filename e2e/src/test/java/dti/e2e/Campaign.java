package dti.e2e;

import static dti.e2e.Hanoi.expect;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dti.e2e.Call.Answer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A campaign over REST, in the words of its users. */
final class Campaign {

    private static final Duration FAN_OUT_AT_MOST = Duration.ofSeconds(30);

    private final Hanoi hanoi;
    private final Stack stack;
    private final String code;
    private final List<String> units;

    private Campaign(Hanoi hanoi, String code, List<String> units) {
        this.hanoi = hanoi;
        this.stack = hanoi.stack();
        this.code = code;
        this.units = units;
    }

    static Campaign open(Hanoi hanoi, String code, List<String> units) {
        Campaign campaign = new Campaign(hanoi, code, units);
        JsonNode framework = hanoi.framework();
        Map<String, Object> body = Map.of(
                "code",
                code,
                "title",
                "Đợt thử " + code,
                "framework",
                Map.of("key", framework.path("key"), "version", framework.path("version")),
                "period",
                "2024",
                "rounds",
                2,
                "units",
                units);
        expect(
                201,
                campaign.stack.send(Call.post(Service.FRAMEWORK, "/api/v1/campaigns", body)
                        .as(campaign.stack.token("administrator", null))));
        campaign.enter("self-assessment");
        return campaign;
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

    /** Enters a phase and waits until every submission has. */
    void enter(String phase) {
        Map<String, Object> body = Map.of("to", phase, "reason", "Thử nghiệm");
        expect(
                200,
                stack.send(Call.post(Service.FRAMEWORK, "/api/v1/campaigns/" + code + "/phase", body)
                        .as(stack.token("administrator", null))));
        await(code + " enters " + phase)
                .atMost(FAN_OUT_AT_MOST)
                .until(() -> progress().path("entered").asInt() == units.size());
    }

    /** How many submissions have entered the phase: {@code entered} of {@code of}. */
    JsonNode progress() {
        return expect(
                        200,
                        stack.send(Call.get(Service.FRAMEWORK, "/api/v1/campaigns/" + code)
                                .as(stack.token("administrator", null))))
                .json()
                .path("progress");
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

    /** Every leaf that applies, at its maximum. */
    Answer enterAllAtMaximum(String unit) {
        return enterAll(unit, hanoi.leaves(unit));
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

    /** Decides on a leaf, as a council member who belongs to another unit. */
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

    /** The leaderboard as whoever wrote this must see it: 503 says to ask again, 200 never comes without the write. */
    JsonNode leaderboardAfter(Answer write) {
        return expect(200, stack.sendUntilAnswered(leaderboardCall().with("Dti-After", write.header("dti-position"))))
                .json();
    }

    Call auditor(Call call) {
        return call.as(stack.token("auditor", null));
    }
}
