package dti.evidence.attachments.http;

import static io.restassured.RestAssured.given;
import static io.restassured.config.HttpClientConfig.httpClientConfig;

import dti.contracts.CampaignChanged;
import dti.contracts.CampaignChanged.Assignment;
import dti.contracts.CampaignChanged.Campaign;
import dti.contracts.CampaignChanged.FrameworkPin;
import dti.contracts.CampaignChanged.Policies;
import dti.contracts.FrameworkPublished;
import dti.evidence.streams.OtherServices;
import dti.testsupport.StackResource;
import dti.testsupport.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.jspecify.annotations.Nullable;

/** The base of the REST API tests: a framework, a separate campaign for each, callers and uploads. */
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
abstract class ApiTest {

    static final String EVIDENCE = "/api/v1/evidence";
    static final String UNIT = "hn-so-noi-vu";
    static final String OTHER_UNIT = "hn-so-y-te";
    static final String SOURCE_UNIT = "hn-cuc-thong-ke";

    /** The leaves of the framework; {@code 1} is a group. {@link #SOURCE_UNIT} supplies data for the second. */
    static final String LEAF = "1.1";

    static final String SOURCED_LEAF = "1.2";

    private static final String FRAMEWORK = "ev-framework";
    /** Each attempt waits 2 s in the service under test. */
    private static final int ATTEMPTS = 10;

    private static final AtomicInteger CAMPAIGNS = new AtomicInteger();
    private static final RestAssuredConfig UTF_8_NAMES =
            RestAssuredConfig.config().httpClient(httpClientConfig().httpMultipartMode(HttpMultipartMode.RFC6532));

    @Inject
    OtherServices others;

    /** A fresh campaign of both units that has arrived in the service under test. */
    String campaign() {
        String framework = others.publish(framework(FRAMEWORK));
        String code = "ev-" + CAMPAIGNS.incrementAndGet();
        String position = others.publish(campaign(code, FRAMEWORK, List.of(UNIT, OTHER_UNIT)));
        arrived(framework);
        arrived(position);
        return code;
    }

    static FrameworkPublished framework(String key) {
        List<Map<String, Object>> nodes = List.of(
                Map.of("key", "1", "kind", "group"),
                Map.of("key", LEAF, "parent", "1", "kind", "indicator"),
                Map.of("key", SOURCED_LEAF, "parent", "1", "kind", "indicator"));
        return new FrameworkPublished(key, 1, "0".repeat(64), Map.of("key", key, "nodes", nodes), Instant.now());
    }

    static CampaignChanged campaign(String code, String framework, List<String> units) {
        Policies policies = new Policies(
                "accept-self", "total", "competition", List.of(), BigDecimal.TEN, false, "flag", List.of());
        Campaign campaign = new Campaign(
                code,
                "Đợt thử",
                new FrameworkPin(framework, 1),
                "2024",
                null,
                null,
                1,
                units,
                policies,
                List.of(),
                Map.of(),
                List.of(),
                List.of(new Assignment(SOURCED_LEAF, SOURCE_UNIT, "source")),
                "self-assessment",
                Instant.now(),
                null);
        return new CampaignChanged(
                "created", null, OtherServices.ADMINISTRATOR, Instant.now(), List.of(), List.of(), campaign);
    }

    /** Waits until the service under test has consumed the position. */
    static void arrived(String position) {
        Response seen = as("auditor", null).header("Dti-After", position).get(EVIDENCE + "?limit=1");
        for (int attempt = 0; seen.statusCode() == 503 && attempt < ATTEMPTS; attempt++) {
            seen = as("auditor", null).header("Dti-After", position).get(EVIDENCE + "?limit=1");
        }
        seen.then().log().ifValidationFails().statusCode(200);
    }

    static RequestSpecification as(String role, @Nullable String unit) {
        String token = unit == null ? Tokens.token(role) : Tokens.token(role, unit);
        return given().config(UTF_8_NAMES).auth().oauth2(token).header("Accept-Language", "en");
    }

    static RequestSpecification officer() {
        return as("unit-officer", UNIT);
    }

    static RequestSpecification uploading(
            RequestSpecification request, String campaign, String leaf, MultiPartSpecification file) {
        return request.multiPart("campaign", campaign)
                .multiPart("unit", UNIT)
                .multiPart("leaf", leaf)
                .multiPart(file);
    }

    static MultiPartSpecification file(String name, String mediaType, byte[] content) {
        return new MultiPartSpecBuilder(content)
                .controlName("file")
                .fileName(name)
                .mimeType(mediaType)
                .build();
    }

    static MultiPartSpecification pdf(String name, String content) {
        return file(name, "application/pdf", ("%PDF-1.7\n" + content).getBytes(StandardCharsets.UTF_8));
    }

    /** Submits a file as the unit's officer for the first leaf. */
    static UUID kept(String campaign, String content) {
        return id(uploading(officer(), campaign, LEAF, pdf("Quyết định.pdf", content))
                .post(EVIDENCE)
                .then()
                .statusCode(201));
    }

    static UUID id(ValidatableResponse created) {
        return UUID.fromString(created.extract().path("id"));
    }

    static Response link(RequestSpecification request, String campaign, String unit, String leaf) {
        Map<String, String> body = Map.of(
                "campaign", campaign, "unit", unit, "leaf", leaf, "url", "https://hanoi.gov.vn/" + UUID.randomUUID());
        return request.contentType(ContentType.JSON).body(body).post(EVIDENCE);
    }

    /** Publishes an answer of scoring-service and waits until it has arrived. */
    void answered(String campaign, String type, String leaf, UUID evidence, @Nullable String why) {
        arrived(others.answer(campaign + "/" + UNIT, type, leaf, evidence, why));
    }
}
