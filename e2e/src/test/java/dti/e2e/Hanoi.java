package dti.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import dti.e2e.Call.Answer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The 22 departments of Hà Nội and their framework, published and registered over REST. */
final class Hanoi {

    static final String HOME_AFFAIRS = "hn-so-noi-vu";
    static final String TRADE = "hn-so-cong-thuong";
    static final String FINANCE = "hn-so-tai-chinh";
    static final String JUSTICE = "hn-so-tu-phap";
    static final String HEALTH = "hn-so-y-te";
    static final String TOURISM = "hn-so-du-lich";
    static final String TRANSPORT = "hn-so-giao-thong-van-tai";
    static final String CONSTRUCTION = "hn-so-xay-dung";

    private static final String FRAMEWORK = "hn-so-2024";

    private final Stack stack;
    private final JsonNode framework;
    private final Map<String, Set<String>> groupsByUnit;

    private Hanoi(Stack stack, JsonNode framework, Map<String, Set<String>> groupsByUnit) {
        this.stack = stack;
        this.framework = framework;
        this.groupsByUnit = groupsByUnit;
    }

    static Hanoi registered(Stack stack) {
        String administrator = stack.token("administrator", null);
        List<JsonNode> departments = Json.items(Json.yaml(stack.root().resolve("frameworks/units/hn-2024.yaml"))
                        .path("units"))
                .filter(unit -> unit.path("level").asText().equals("department"))
                .toList();
        register(stack, "ha-noi", Map.of("name", "Thành phố Hà Nội", "level", "province"));
        departments.forEach(unit -> register(stack, unit.path("code").asText(), body(unit)));
        Call upload = new Call(
                "POST",
                Service.FRAMEWORK,
                "/api/v1/frameworks",
                Map.of("Content-Type", "application/yaml"),
                Programs.text(stack.root().resolve("frameworks/" + FRAMEWORK + ".yaml"))
                        .getBytes(StandardCharsets.UTF_8));
        String version = expect(201, stack.send(upload.as(administrator))).text("/version");
        String publish = "/api/v1/frameworks/" + FRAMEWORK + "/versions/" + version + "/publish";
        expect(200, stack.send(Call.post(Service.FRAMEWORK, publish, Map.of()).as(administrator)));
        JsonNode framework = expect(200, stack.send(Call.get(Service.FRAMEWORK, "/api/v1/frameworks/" + FRAMEWORK)))
                .json();
        return new Hanoi(
                stack,
                framework,
                departments.stream()
                        .collect(Collectors.toMap(
                                unit -> unit.path("code").asText(),
                                unit -> Set.copyOf(Json.texts(unit.path("groups"))),
                                (one, other) -> one,
                                LinkedHashMap::new)));
    }

    private static Map<String, Object> body(JsonNode unit) {
        return Map.of(
                "name", unit.path("name").asText(),
                "level", unit.path("level").asText(),
                "parent", unit.path("parent").asText(),
                "groups", Json.texts(unit.path("groups")));
    }

    private static void register(Stack stack, String code, Map<String, Object> body) {
        Answer answer = stack.send(
                Call.put(Service.FRAMEWORK, "/api/v1/units/" + code, body).as(stack.token("administrator", null)));
        if (answer.status() != 200 && answer.status() != 201) {
            throw new IllegalStateException(code + " is not registered: " + answer);
        }
    }

    static Answer expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError("expected " + status + ", not " + answer);
        }
        return answer;
    }

    Stack stack() {
        return stack;
    }

    JsonNode framework() {
        return framework;
    }

    List<String> units() {
        return List.copyOf(groupsByUnit.keySet());
    }

    Set<String> groups(String unit) {
        return groupsByUnit.getOrDefault(unit, Set.of());
    }

    /** The maximum of each leaf that applies to a unit. */
    Map<String, BigDecimal> leaves(String unit) {
        return Json.items(framework.path("nodes"))
                .filter(node -> node.has("rule") && applies(node, groups(unit)))
                .collect(Collectors.toMap(
                        node -> node.path("key").asText(),
                        node -> node.path("declaredMax").decimalValue(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    static boolean applies(JsonNode node, Set<String> groups) {
        List<String> wanted = Json.texts(node.at("/appliesTo/groups"));
        return wanted.isEmpty() || wanted.stream().anyMatch(groups::contains);
    }

    /** A campaign of all departments, in self-assessment. */
    Campaign openCampaign(String code) {
        return openCampaign(code, units());
    }

    Campaign openCampaign(String code, List<String> units) {
        return Campaign.open(this, code, units);
    }

    /** A unit's row of a leaderboard. */
    static JsonNode row(JsonNode board, String unit) {
        return Json.items(board.path("items"))
                .filter(item -> item.path("unit").asText().equals(unit))
                .findFirst()
                .orElseThrow(() -> new AssertionError(unit + " is not in the leaderboard"));
    }
}
