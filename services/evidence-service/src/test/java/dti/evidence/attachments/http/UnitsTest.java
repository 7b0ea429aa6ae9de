package dti.evidence.attachments.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dti.contracts.UnitChanged;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests requests that name a unit by its other identifiers, and reads by its successor. */
@QuarkusTest
class UnitsTest extends ApiTest {

    private static final String NEW = "ev-unit-new";
    private static final String SAME = "H66.same";

    @BeforeEach
    void the_unit_has_a_successor_and_other_names() {
        others.publish(unit(UNIT, "H66.1", NEW));
        others.publish(unit(OTHER_UNIT, SAME));
        others.publish(unit("ev-unit-another", SAME));
        arrived(others.publish(unit(NEW, "H66.2")));
    }

    private static UnitChanged unit(String code, String identifier, String... successors) {
        var named = new UnitChanged.Identifier("qd-20-2020", identifier, null, null);
        return new UnitChanged(
                code, code, "department", null, List.of(), List.of(named), null, null, List.of(successors));
    }

    @Test
    void evidence_is_given_and_listed_under_any_name_and_kept_under_the_code() {
        String campaign = campaign();
        UUID link = id(link(officer(), campaign, "H66.1", LEAF).then().statusCode(201));
        UUID file = id(officer()
                .multiPart("campaign", campaign)
                .multiPart("unit", "qd-20-2020:H66.1")
                .multiPart("leaf", LEAF)
                .multiPart(pdf("a.pdf", "x"))
                .post(EVIDENCE)
                .then()
                .statusCode(201));

        officer().get(EVIDENCE + "/" + link).then().statusCode(200).body("unit", equalTo(UNIT));
        assertThat(listed(NEW, campaign, "H66.1")).containsExactly(link.toString(), file.toString());
        assertThat(listed(NEW, campaign, UNIT)).hasSize(2);
    }

    @Test
    void a_name_of_two_units_or_of_none_is_422() {
        String campaign = campaign();

        link(officer(), campaign, SAME, LEAF).then().statusCode(422).body("errors[0].pointer", equalTo("/unit"));
        officer().get(EVIDENCE + "?unit=H66.none").then().statusCode(422).body("errors[0].parameter", equalTo("unit"));
        assertThat(link(officer(), campaign, "H66.none", LEAF).statusCode()).isBetween(400, 499);
    }

    @Test
    void whoever_took_over_reads_evidence_and_gives_none_in_the_others_name() {
        String campaign = campaign();
        UUID given = kept(campaign, "x");

        as("unit-officer", NEW).get(EVIDENCE + "/" + given).then().statusCode(200);
        as("unit-officer", NEW).get(EVIDENCE + "/" + given + "/content").then().statusCode(200);
        link(as("unit-officer", NEW), campaign, UNIT, LEAF).then().statusCode(403);
        as("unit-officer", OTHER_UNIT).get(EVIDENCE + "/" + given).then().statusCode(403);
        UUID theirs = id(
                link(as("unit-leader", OTHER_UNIT), campaign, OTHER_UNIT, LEAF).then());
        as("unit-officer", NEW).get(EVIDENCE + "/" + theirs).then().statusCode(403);
    }

    private static List<String> listed(String own, String campaign, String unit) {
        return as("unit-officer", own)
                .queryParams(Map.of("campaign", campaign, "unit", unit))
                .get(EVIDENCE)
                .path("items.id");
    }
}
