package dti.ranking.leaderboards.http;

import static io.restassured.RestAssured.given;
import static io.restassured.config.JsonConfig.jsonConfig;

import dti.contracts.UnitChanged;
import dti.ranking.OtherServices;
import dti.ranking.TestCampaign;
import dti.ranking.TestFramework;
import dti.ranking.TestScore;
import dti.testsupport.StackResource;
import dti.testsupport.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.restassured.RestAssured;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The base of the REST API tests: a separate campaign for each, its scores, and callers. */
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
public abstract class ApiTest {

    protected static final String HOME_AFFAIRS = "hn-so-noi-vu";
    protected static final String TRADE = "hn-so-cong-thuong";
    protected static final String FINANCE = "hn-so-tai-chinh";
    protected static final String HEALTH = "hn-so-y-te";

    private static final AtomicInteger CAMPAIGNS = new AtomicInteger();

    /** Each attempt waits 2 s in the service under test. */
    private static final int ATTEMPTS = 10;

    @Inject
    protected OtherServices others;

    /** A fresh campaign of all four units, in self-assessment, that has arrived in the service under test. */
    protected TestCampaign campaign() {
        String framework = others.publish(TestFramework.published());
        unit(HOME_AFFAIRS, "Sở Nội vụ");
        unit(TRADE, "Sở Công Thương", "digital-economy");
        unit(FINANCE, "Sở Tài chính", "digital-economy");
        String units = unit(HEALTH, "Sở Y tế");
        TestCampaign campaign =
                TestCampaign.of("rk-" + CAMPAIGNS.incrementAndGet(), HOME_AFFAIRS, TRADE, FINANCE, HEALTH);
        arrived(framework);
        arrived(units);
        publish(campaign);
        return campaign;
    }

    protected void publish(TestCampaign campaign) {
        arrived(others.publish(campaign.changed()));
    }

    protected String unit(String code, String name, String... groups) {
        var identifier = new UnitChanged.Identifier("qd-20-2020", "H26." + code, null, null);
        return others.publish(new UnitChanged(
                code, name, "department", null, List.of(groups), List.of(identifier), null, null, List.of()));
    }

    /** Publishes the scores and waits until they have arrived; returns the position of the last one. */
    protected String score(TestScore... scores) {
        String position = "submissions:0";
        for (TestScore score : scores) {
            position = others.score(score.changed());
        }
        arrived(position);
        return position;
    }

    /** Waits until the service under test has consumed the position. */
    protected static void arrived(String position) {
        Response seen = asked(position);
        for (int attempt = 0; seen.statusCode() == 503 && attempt < ATTEMPTS; attempt++) {
            seen = asked(position);
        }
        seen.then().statusCode(404);
    }

    private static Response asked(String position) {
        return auditor().header("Dti-After", position).get("/api/v1/leaderboards/no-such-campaign");
    }

    protected static RequestSpecification as(String role, @Nullable String unit) {
        return exact(given().auth().oauth2(unit == null ? Tokens.token(role) : Tokens.token(role, unit)));
    }

    protected static RequestSpecification auditor() {
        return as("auditor", null);
    }

    protected static RequestSpecification exact(RequestSpecification request) {
        return request.config(
                        RestAssured.config().jsonConfig(jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL)))
                .header("Accept-Language", "en");
    }

    protected static ValidatableResponse leaderboard(String campaign, String query) {
        return auditor()
                .get("/api/v1/leaderboards/" + campaign + query)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200);
    }

    protected static BigDecimal number(String decimal) {
        return new BigDecimal(decimal);
    }
}
