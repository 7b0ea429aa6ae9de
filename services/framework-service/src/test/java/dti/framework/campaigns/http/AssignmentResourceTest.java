package dti.framework.campaigns.http;

import static dti.framework.Api.administrator;
import static dti.framework.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dti.contracts.Topics;
import dti.framework.Documents;
import dti.framework.Published;
import dti.framework.ServiceTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Assignments that follow from the agencies printed in the shipped documents. */
@ServiceTest
class AssignmentResourceTest {

    private static final String CAMPAIGNS = "/api/v1/campaigns/";
    private static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("dti.root"), "dti.root"));

    @BeforeEach
    void agencies_as_shipped_and_the_documents_that_print_them() throws IOException {
        register("agencies.yaml");
        register("illustrative.yaml");
        for (String key : List.of("kh-huyen-2024", "tl-xa-2023")) {
            if (as("auditor").get("/api/v1/frameworks/" + key).statusCode() == 404) {
                Documents.publish(
                        key,
                        yaml(ROOT.resolve("knowledge/frameworks/" + key + ".yaml"))
                                .toString());
            }
        }
    }

    private static JsonNode yaml(Path file) throws IOException {
        return YAMLMapper.builder()
                .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readTree(Files.readString(file));
    }

    private static void register(String file) throws IOException {
        for (JsonNode unit :
                yaml(ROOT.resolve("knowledge/frameworks/units/" + file)).path("units")) {
            var body =
                    ((com.fasterxml.jackson.databind.node.ObjectNode) unit.deepCopy()).remove(List.of("code", "line"));
            administrator()
                    .body(body.toString())
                    .put("/api/v1/units/" + unit.path("code").asText())
                    .then()
                    .statusCode(anyOf(is(200), is(201)));
        }
    }

    private static Response create(String code, String framework, String unit) {
        return administrator().body("""
                        {"code": "%s", "title": "Đợt thử", "framework": {"key": "%s", "version": 1},
                         "period": "2024", "units": ["%s"]}
                        """.formatted(code, framework, unit)).post("/api/v1/campaigns");
    }

    private static List<Map<String, Object>> list(String path) {
        return as("auditor")
                .get(CAMPAIGNS + path)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    @Test
    void a_campaign_begins_with_the_agencies_of_its_framework_and_lists_those_that_are_nobody() {
        create("as-003", "kh-huyen-2024", "kh-huyen-van-ninh").then().statusCode(201);

        var assigned = list("as-003/assignments?limit=500");
        var unresolved = list("as-003/assignments/unresolved?limit=500");

        assertThat(assigned).contains(Map.of("leaf", "1.1", "unit", "kh-vn-phong-van-hoa-va-thong-tin", "as", "lead"));
        assertThat(assigned)
                .as("a field of the form")
                .contains(Map.of("leaf", "info:4", "unit", "kh-vn-phong-van-hoa-va-thong-tin", "as", "source"));
        assertThat(assigned).contains(Map.of("leaf", "9.7", "unit", "kh-vn-trung-tam-y-te", "as", "coordinating"));
        assertThat(leaves(assigned, "as", "lead"))
                .as("leads of 83 leaves, some joint")
                .hasSizeGreaterThan(78);
        assertThat(unresolved).extracting(each -> each.get("agency")).contains("UBND các xã, thị trấn");
        assertThat(unresolved).extracting(each -> each.get("agency")).doesNotContain("Phòng Nội vụ");
        JsonNode told = Published.events(Topics.CAMPAIGNS, "as-003", 1).getFirst();
        assertThat(told.at("/data/campaign/assignments")).hasSameSizeAs(assigned);
    }

    private static List<Object> leaves(List<Map<String, Object>> items, String field, String value) {
        return items.stream()
                .filter(each -> value.equals(each.get(field)))
                .map(each -> each.get("leaf"))
                .distinct()
                .toList();
    }

    @Test
    void every_supplying_agency_of_001_is_either_assigned_or_listed() {
        create("as-001", "tl-xa-2023", "hue-xa-thuong-lo").then().statusCode(201);

        var assigned = leaves(list("as-001/assignments?limit=500"), "as", "source");
        var unresolved = leaves(list("as-001/assignments/unresolved?limit=500"), "as", "source");

        assertThat(assigned).contains("III.2.1", "VI.3.2", "VI.7.1", "VII-2.3.2");
        assertThat(unresolved).contains("I.8.1", "VI.7.1").doesNotContain("III.2.1");
        assertThat(java.util.stream.Stream.concat(assigned.stream(), unresolved.stream())
                        .distinct())
                .hasSize(49);
    }

    @Test
    void an_agency_of_another_province_is_not_meant() {
        create("as-elsewhere", "tl-xa-2023", "mh-xa-01").then().statusCode(201);

        assertThat(list("as-elsewhere/assignments?limit=500"))
                .extracting(each -> each.get("unit"))
                .contains("mh-so-tttt", "vn-cuc-vien-thong")
                .doesNotContain("hue-so-thong-tin-va-truyen-thong");
    }

    @Test
    void who_is_registered_later_is_added_without_taking_anybody_away() {
        create("as-later", "tl-xa-2023", "mh-xa-02").then().statusCode(201);
        String path = CAMPAIGNS + "as-later/assignments";
        administrator()
                .post(path + "/from-framework")
                .then()
                .statusCode(409)
                .body("rule", equalTo("nothing-to-assign"));
        administrator()
                .body("{\"items\": [{\"leaf\": \"I.1.1\", \"unit\": \"mh-so-noi-vu\", \"as\": \"reviewer\"}]}")
                .put(path)
                .then()
                .statusCode(200)
                .body("assignments", hasSize(1));

        administrator()
                .post(path + "/from-framework")
                .then()
                .statusCode(200)
                .body("assignments", hasItem(Map.of("leaf", "I.1.1", "unit", "mh-so-noi-vu", "as", "reviewer")))
                .body("assignments", hasItem(Map.of("leaf", "III.2.1", "unit", "vn-cuc-vien-thong", "as", "source")));
    }

    @Test
    void assignments_come_in_pages() {
        create("as-pages", "kh-huyen-2024", "kh-huyen-van-ninh").then().statusCode(201);
        int all = list("as-pages/assignments?limit=500").size();

        Response first = as("auditor").get(CAMPAIGNS + "as-pages/assignments?limit=60");
        String cursor = first.path("nextCursor");
        Response second = as("auditor").get(CAMPAIGNS + "as-pages/assignments?limit=500&cursor=" + cursor);

        assertThat(first.<List<Object>>path("items")).hasSize(60);
        assertThat(second.<List<Object>>path("items")).hasSize(all - 60);
        assertThat(second.<Object>path("nextCursor")).isNull();
    }
}
