package dti.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import dti.e2e.Call.Answer;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The 22 departments of Hà Nội, registered over REST, and their published framework. */
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
        List<JsonNode> departments = Registry.units(stack, "hn-2024.yaml").stream()
                .filter(unit -> unit.path("level").asText().equals("department"))
                .toList();
        JsonNode framework = Registry.framework(stack, FRAMEWORK);
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
        return Campaign.open(stack, code, units, terms());
    }

    /** The decision's terms for a year: two rounds. */
    Map<String, Object> terms() {
        Map<String, Object> terms = new LinkedHashMap<>(Registry.terms(framework, "2024"));
        terms.put("rounds", 2);
        return terms;
    }

    /** A unit's row of a leaderboard. */
    static JsonNode row(JsonNode board, String unit) {
        return Json.items(board.path("items"))
                .filter(item -> item.path("unit").asText().equals(unit))
                .findFirst()
                .orElseThrow(() -> new AssertionError(unit + " is not in the leaderboard"));
    }
}
