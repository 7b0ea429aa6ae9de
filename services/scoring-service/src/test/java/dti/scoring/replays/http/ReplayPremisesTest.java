package dti.scoring.replays.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dti.scoring.OpenSubmission;
import dti.scoring.OwnersDatabase;
import dti.testsupport.StackResource;
import dti.testsupport.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the premises of replays: a valid scope, and shadow tables like the live ones. */
@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class ReplayPremisesTest {

    @Test
    void a_unit_without_its_campaign_is_invalid() {
        given().auth()
                .oauth2(Tokens.token("auditor"))
                .contentType(ContentType.JSON)
                .body(Map.of("unit", "hn-so-noi-vu"))
                .post("/api/v1/audits/replays")
                .then()
                .statusCode(422);
    }

    @Test
    void what_does_not_exist_is_not_replayed_but_404() {
        OpenSubmission known = OpenSubmission.of("replay-premises", "hn-so-noi-vu");
        for (Map<String, String> scope : List.of(
                Map.of("campaign", "no-such-campaign"),
                Map.of("campaign", "no-such-campaign", "unit", known.unit()),
                Map.of("campaign", known.campaign(), "unit", "no-such-unit"))) {
            given().auth()
                    .oauth2(Tokens.token("auditor"))
                    .contentType(ContentType.JSON)
                    .body(scope)
                    .post("/api/v1/audits/replays")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void shadow_tables_have_the_columns_of_the_live_ones() {
        for (String table : new String[] {"score_history", "submission_score"}) {
            String columns = "select string_agg(column_name || ' ' || data_type || ' ' || is_nullable, ',' order by"
                    + " column_name) from information_schema.columns where table_name = ? and column_name <> 'replay'";
            assertThat(OwnersDatabase.text(columns, "shadow_" + table)).isEqualTo(OwnersDatabase.text(columns, table));
        }
    }
}
