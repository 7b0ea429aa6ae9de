package dti.framework.plans.http;

import static dti.framework.Api.administrator;
import static dti.framework.Api.anonymous;

import dti.framework.Documents;
import dti.testsupport.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** A small plan, the shipped plan, and the callers that work with them. */
final class Plans {

    private Plans() {}

    static final String SHIPPED = "/api/v1/plans/tl-thuong-lo/2023";

    static String small(String more) {
        return """
                {"title": "Kế hoạch 2024", MORE "items": [
                  {"key": "t1", "kind": "target", "name": "80% hồ sơ trực tuyến", "owner": "Văn phòng", "due": "2024-06-30",
                   "measure": {"unit": "%", "target": 80}},
                  {"key": "d1", "kind": "document", "name": "Quy chế", "owner": "Văn phòng", "coOwners": ["Đội CNTT"],
                   "due": "2024-03-31"},
                  {"key": "p1", "kind": "project", "section": "Hạ tầng số", "name": "Dự án", "owner": "Đội CNTT"}]}
                """.replace("MORE", more);
    }

    static String planOf(String unit) {
        register(unit);
        String path = "/api/v1/plans/" + unit + "/2024";
        leader(unit).body(small("")).put(path).then().statusCode(201);
        return path;
    }

    static void register(String unit) {
        administrator().body("{\"name\": \"Xã thử\", \"level\": \"commune\"}").put("/api/v1/units/" + unit);
    }

    static RequestSpecification leader(String unit) {
        return anonymous().header("Authorization", "Bearer " + Tokens.token("unit-leader", unit));
    }

    static RequestSpecification officer(String unit) {
        return anonymous().header("Authorization", "Bearer " + Tokens.token("unit-officer", unit));
    }

    static Response progress(RequestSpecification caller, String plan, String item, Map<String, Object> body) {
        return caller.body(body).put(plan + "/items/" + item + "/progress");
    }

    static Response importShipped() {
        return importShipped("tl-thuong-lo");
    }

    /** Imports the shipped plan as that of another unit, for tests that must be the first to issue it. */
    static Response importShipped(String unit) {
        register(unit);
        Path file = Path.of(
                Objects.requireNonNull(System.getProperty("dti.root")), "knowledge/frameworks/plans/tl-2023.yaml");
        String document = new String(Documents.bytes(file), StandardCharsets.UTF_8);
        return administrator()
                .contentType("application/yaml")
                .body(document.replace("unit: tl-thuong-lo", "unit: " + unit).getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/plans/" + unit + "/2023");
    }
}
