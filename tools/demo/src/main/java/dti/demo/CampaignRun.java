package dti.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dti.demo.Call.Answer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One campaign, from its opening to its results. Keeps its code and the position of the last write. */
final class CampaignRun {

    /** The index of the unit of the council's member, who may not decide on this unit. */
    private static final int COUNCIL_SEAT = 0;

    /** The largest framework's units take a few seconds; a service may be away meanwhile. */
    private static final Retry ENTERED = new Retry(Duration.ofMinutes(5));

    private final Api api;
    private final JsonNode framework;
    private final List<JsonNode> units;
    private final String code;
    private final String administrator;
    private String position = "";

    private CampaignRun(Api api, JsonNode framework, List<JsonNode> units, String code) {
        this.api = api;
        this.framework = framework;
        this.units = units;
        this.code = code;
        this.administrator = api.token("administrator", null);
    }

    /** Opens a campaign under the first free code of {@code hn-so-2024}, {@code hn-so-2024-2}, … */
    static CampaignRun open(Api api, JsonNode framework, List<JsonNode> units) {
        String base = framework.path("key").asText();
        for (int number = 1; ; number++) {
            String code = number == 1 ? base : base + "-" + number;
            CampaignRun run = new CampaignRun(api, framework, units, code);
            if (run.create()) {
                return run;
            }
        }
    }

    private boolean create() {
        Answer known = api.send(
                Call.get(Service.FRAMEWORK, "/api/v1/campaigns/" + code).as(administrator));
        if (known.isSuccess()) {
            return false;
        }
        Map<String, Object> campaign = new LinkedHashMap<>();
        campaign.put("code", code);
        campaign.put("title", framework.path("title").asText());
        campaign.put(
                "framework",
                Map.of(
                        "key",
                        framework.path("key").asText(),
                        "version",
                        framework.path("version").asInt(1)));
        campaign.put("period", "2024");
        campaign.put("rounds", 2);
        campaign.put(
                "units", units.stream().map(unit -> unit.path("code").asText()).toList());
        api.ok(Call.post(Service.FRAMEWORK, "/api/v1/campaigns", campaign).as(administrator));
        return true;
    }

    String code() {
        return code;
    }

    List<JsonNode> units() {
        return units;
    }

    /** Enters a phase and waits until every submission has recorded it. */
    void enter(String phase, String reason) {
        api.ok(Call.post(
                        Service.FRAMEWORK,
                        "/api/v1/campaigns/" + code + "/phase",
                        Map.of("to", phase, "reason", reason))
                .as(administrator));
        awaitEntered(phase);
    }

    /** Waits until every submission has recorded the phase; fails after five minutes. */
    void awaitEntered(String phase) {
        if (ENTERED.await(() -> Optional.of(isEntered(phase)).filter(all -> all))
                .isEmpty()) {
            throw new DemoFailedException("not every submission has entered " + phase);
        }
    }

    private boolean isEntered(String phase) {
        JsonNode campaign = api.ok(
                        Call.get(Service.FRAMEWORK, "/api/v1/campaigns/" + code).as(administrator))
                .json();
        return campaign.path("phase").asText().equals(phase)
                && campaign.at("/progress/entered").asInt(-1) >= units.size();
    }

    /** Every unit enters all leaves that apply to it, in one batch. */
    void selfScores() {
        for (JsonNode unit : units) {
            String name = unit.path("code").asText();
            List<Map<String, Object>> scores = leaves(unit).stream()
                    .map(leaf -> entry(name, leaf))
                    .flatMap(Optional::stream)
                    .toList();
            write(Call.post(Service.SCORING, submission(name) + "/self-scores", Map.of("scores", scores))
                    .as(api.token("unit-officer", name)));
        }
    }

    private Optional<Map<String, Object>> entry(String unit, JsonNode leaf) {
        String key = leaf.path("key").asText();
        if (leaf.path("rule").path("kind").asText().equals("manual")) {
            BigDecimal points = SampleScores.points(unit, key, max(leaf));
            return Optional.of(Map.of("leaf", key, "points", points));
        }
        List<JsonNode> examples = Json.list(leaf.path("rule").path("tests")).stream()
                .filter(CampaignRun::isSelfContained)
                .map(example -> example.path("inputs"))
                .toList();
        return examples.isEmpty()
                ? Optional.empty()
                : Optional.of(Map.of("leaf", key, "inputs", SampleScores.inputs(unit, key, examples)));
    }

    /** Whether an example needs only its inputs: no reading, and no value of the campaign or of the unit's forms. */
    private static boolean isSelfContained(JsonNode example) {
        return example.has("points") && Set.of("inputs", "points", "flags").containsAll(Json.names(example));
    }

    /** Tries to score a leaf of other groups and returns the refusal; empty when the framework has no such leaf. */
    Optional<String> refusedLeaf(String unit) {
        return Json.list(framework.path("nodes")).stream()
                .filter(node -> node.path("appliesTo").path("groups").size() > 0)
                .map(node -> node.path("key").asText())
                .findFirst()
                .map(leaf -> api.send(Call.put(
                                        Service.SCORING, submission(unit) + "/self-scores/" + leaf, Map.of("points", 1))
                                .as(api.token("unit-officer", unit)))
                        .text("/detail"));
    }

    /** The leader of every unit submits what its officer entered. */
    void submitAll() {
        for (JsonNode unit : units) {
            String name = unit.path("code").asText();
            write(Call.post(Service.SCORING, submission(name) + "/submit", Map.of())
                    .as(api.token("unit-leader", name)));
        }
    }

    /** Assigns an agency as reviewer of leaves, beside the framework's own leads and sources. */
    void assignReviewers(List<String> leaves, String agency) {
        String path = "/api/v1/campaigns/" + code + "/assignments";
        List<Object> items = new ArrayList<>(Json.list(
                api.ok(Call.get(Service.FRAMEWORK, path + "?limit=500").as(administrator))
                        .json()
                        .path("items")));
        leaves.stream()
                .distinct()
                .map(leaf -> Map.of("leaf", leaf, "unit", agency, "as", "reviewer"))
                .forEach(items::add);
        api.ok(Call.put(Service.FRAMEWORK, path, Map.of("items", items)).as(administrator));
    }

    /** The token of a council member of another unit: nobody decides on their own unit. */
    String council(String unit) {
        String seat = units.get(COUNCIL_SEAT).path("code").asText();
        String other = units.get(COUNCIL_SEAT + 1).path("code").asText();
        return api.token("council", unit.equals(seat) ? other : seat);
    }

    /** The leaves that concern a unit, in the framework's order. */
    List<JsonNode> leaves(JsonNode unit) {
        List<String> groups =
                Json.list(unit.path("groups")).stream().map(JsonNode::asText).toList();
        return Json.list(framework.path("nodes")).stream()
                .filter(node -> node.has("rule"))
                .filter(node -> concerns(node, groups))
                .toList();
    }

    private static boolean concerns(JsonNode node, List<String> groups) {
        JsonNode needed = node.path("appliesTo").path("groups");
        return needed.size() == 0 || Json.list(needed).stream().anyMatch(group -> groups.contains(group.asText()));
    }

    /** The effective maximum of a leaf, or else the declared one. */
    BigDecimal max(JsonNode leaf) {
        JsonNode effective = leaf.path("effectiveMax");
        return effective.isNumber()
                ? effective.decimalValue()
                : leaf.path("declaredMax").decimalValue();
    }

    /** The leaderboard that includes everything this run wrote. */
    JsonNode leaderboard() {
        return api.ok(Call.get(Service.RANKING, "/api/v1/leaderboards/" + code)
                        .after(position)
                        .as(api.token("auditor", null)))
                .json();
    }

    String submission(String unit) {
        return "/api/v1/submissions/" + code + "/" + unit;
    }

    void write(Call call) {
        Answer answer = api.ok(call);
        position = answer.position();
    }
}
