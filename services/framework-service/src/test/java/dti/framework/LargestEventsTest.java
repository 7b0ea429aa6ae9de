package dti.framework;

import static dti.framework.Api.administrator;
import static dti.framework.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import dti.contracts.Topics;
import dti.eventsourcing.EventLimits;
import dti.framework.sheets.Workbooks;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The largest accepted bodies arrive whole on the topics and can be read again; larger ones are refused. */
@ServiceTest
class LargestEventsTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int KAFKA_BYTES_MAX_UNLESS_SAID = 1024 * 1024;
    private static final int UNITS = 5_000;
    private static final int NODES = 1_000;
    private static final String CAMPAIGN = "/api/v1/campaigns/" + "c".repeat(64);
    private static final String TEXT = "ệ".repeat(20_000);

    @Test
    void the_largest_framework_is_published_told_and_read() throws Exception {
        String yaml = framework("largest-framework", "\"".repeat(400));
        assertThat(yaml.length()).isBetween(480_000, 512 * 1024);
        administrator()
                .contentType("application/yaml")
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/frameworks")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201);
        String version = "/api/v1/frameworks/largest-framework/versions/1";
        administrator()
                .post(version + "/publish")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200);

        JsonNode told = Published.events(Topics.FRAMEWORKS, "largest-framework", 1)
                .getFirst()
                .path("data");

        assertThat(told.at("/document/nodes")).hasSize(NODES);
        assertThat(bytes(told)).isGreaterThan(900_000);
        administrator().get(version).then().statusCode(200).body("nodes", hasSize(NODES));
        administrator().accept(XLSX).get(version).then().statusCode(200);
    }

    @Test
    void a_workbook_that_says_more_than_can_be_told_is_refused() {
        List<Object[]> table = new ArrayList<>();
        IntStream.rangeClosed(1, 80)
                .forEach(n -> table.add(Workbooks.row(n, "ệ".repeat(10_000) + n, 1, "", "", "", "")));
        byte[] workbook = Workbooks.plain("too-large-framework", table.toArray(Object[][]::new));
        assertThat(workbook).hasSizeLessThan(2 * 1024 * 1024);

        administrator()
                .contentType(XLSX)
                .body(workbook)
                .post("/api/v1/frameworks")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(""))
                .body("errors[0].message", startsWith("The document has 2"));
    }

    @Test
    void the_largest_campaign_is_told_and_read() throws Exception {
        Documents.publish("largest-pin", Documents.sound("largest-pin"));
        List<String> units = registered("z");
        List<Map<String, String>> assignments = IntStream.range(0, 2_000)
                .mapToObj(n -> Map.of("leaf", n % 2 == 0 ? "1.1" : "1.2", "unit", units.get(n), "as", "coordinating"))
                .toList();

        taken(administrator().body(campaign(units.getFirst())).post("/api/v1/campaigns"), 201);
        taken(administrator().body(Map.of("items", assignments)).put(CAMPAIGN + "/assignments"), 200);
        Map<String, Object> joining = Map.of("add", units.subList(1, UNITS), "reason", "ệ".repeat(2_000));
        taken(administrator().body(joining).post(CAMPAIGN + "/units"), 200);

        JsonNode told =
                Published.events(Topics.CAMPAIGNS, "c".repeat(64), 3).get(2).path("data");
        assertThat(told.at("/campaign/units")).hasSize(UNITS);
        assertThat(told.at("/campaign/assignments")).hasSize(2_000);
        assertThat(bytes(told)).isBetween(KAFKA_BYTES_MAX_UNLESS_SAID + 1, EventLimits.PAYLOAD_BYTES_MAX);
        as("auditor").get(CAMPAIGN).then().statusCode(200).body("units", hasSize(UNITS));
    }

    private static void taken(Response answer, int status) {
        answer.then().log().ifValidationFails().statusCode(status);
    }

    private static Map<String, Object> campaign(String unit) {
        return Map.of(
                "code",
                "c".repeat(64),
                "title",
                "ệ".repeat(500),
                "framework",
                Map.of("key", "largest-pin", "version", 1),
                "period",
                "2024",
                "units",
                List.of(unit),
                "parameters",
                Map.of("1.1", Map.of("a", TEXT, "b", TEXT, "c", TEXT)));
    }

    @Test
    void parameters_that_would_be_told_to_each_unit_have_a_limit() {
        Documents.publishOnce("largest-parameters");
        Map<String, Object> body = Map.of(
                "code",
                "largest-parameters",
                "title",
                "Đợt thử",
                "framework",
                Map.of("key", "largest-parameters", "version", 1),
                "period",
                "2024",
                "parameters",
                Map.of("1.1", Map.of("a", TEXT, "b", TEXT), "1.2", Map.of("a", TEXT, "b", "x".repeat(6_000))));

        administrator()
                .body(body)
                .post("/api/v1/campaigns")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(422)
                .body("errors.pointer", hasItem("/parameters"));
    }

    @Test
    void topics_take_the_largest_record_there_can_be() throws Exception {
        var config = ConfigProvider.getConfig();
        String prefix = config.getValue("dti.topics.prefix", String.class);
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, prefix + Topics.CAMPAIGNS);
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", config.getValue("kafka.bootstrap.servers", String.class)))) {
            var settings = Objects.requireNonNull(
                    admin.describeConfigs(List.of(topic)).all().get().get(topic));

            assertThat(settings.get("max.message.bytes").value())
                    .isEqualTo(Integer.toString(EventLimits.RECORD_BYTES_MAX));
        }
    }

    /** A framework with the most nodes allowed, each with a name that takes twice its bytes as JSON. */
    private static String framework(String key, String name) {
        StringBuilder yaml = new StringBuilder("""
                key: %s
                title: Bộ chỉ số thử
                level: department
                declaredMax: 999
                source: {document: 000.txt}
                nodes:
                - {key: "0", kind: group, name: Tất cả, declaredMax: 999, line: 1}
                """.formatted(key));
        for (int n = 1; n < NODES; n++) {
            yaml.append("""
                    - {key: "%1$d", parent: "0", kind: criterion, declaredMax: 1, line: %2$d, rule: {kind: manual},
                       name: '%1$d %3$s'}
                    """.formatted(n, n + 1, name));
        }
        return yaml.toString();
    }

    /**
     * Inserts units with the longest codes allowed into the table that registering fills. They are the last of every
     * list.
     */
    private static List<String> registered(String start) throws SQLException {
        List<String> codes = IntStream.range(0, UNITS)
                .mapToObj(n -> start + "0".repeat(63 - Integer.toString(n).length()) + n)
                .toList();
        var config = ConfigProvider.getConfig();
        try (Connection owner = DriverManager.getConnection(
                        config.getValue("dti.event-log.jdbc-url", String.class),
                        config.getValue("dti.event-log.owner", String.class),
                        config.getValue("dti.event-log.owner-password", String.class));
                var insert = owner.prepareStatement("""
                        insert into unit (code, level, groups, document, version)
                        select code, 'department', '{}',
                               json_build_object('code', code, 'name', code, 'level', 'department', 'groups', '[]'::json,
                                                 'identifiers', '[]'::json, 'successors', '[]'::json)::text, 1
                          from unnest(?) as each (code)""")) {
            insert.setArray(1, owner.createArrayOf("text", codes.toArray()));
            insert.executeUpdate();
        }
        return codes;
    }

    private static int bytes(JsonNode payload) {
        return payload.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
