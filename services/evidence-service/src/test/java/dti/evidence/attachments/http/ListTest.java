package dti.evidence.attachments.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ListTest extends ApiTest {

    @Test
    void pages_follow_each_other_without_gap_or_repeat_oldest_first() {
        String campaign = campaign();
        List<String> given = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            given.add(kept(campaign, "page " + number).toString());
        }

        List<String> listed = new ArrayList<>();
        String cursor = "";
        do {
            Response page = officer()
                    .queryParam("campaign", campaign)
                    .queryParam("limit", 2)
                    .queryParam("cursor", cursor)
                    .get(EVIDENCE);
            listed.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);

        assertThat(listed).isEqualTo(given);
    }

    @Test
    void a_list_is_narrowed_by_campaign_unit_and_leaf() {
        String campaign = campaign();
        UUID first = kept(campaign, "x");
        UUID second = id(link(as("unit-leader", OTHER_UNIT), campaign, OTHER_UNIT, SOURCED_LEAF)
                .then());
        kept(campaign(), "x");

        assertThat(listed("campaign=" + campaign)).containsExactly(first.toString(), second.toString());
        assertThat(listed("campaign=" + campaign + "&unit=" + OTHER_UNIT)).containsExactly(second.toString());
        assertThat(listed("campaign=" + campaign + "&leaf=" + LEAF)).containsExactly(first.toString());
        assertThat(listed("campaign=no-such")).isEmpty();
    }

    @Test
    void an_officer_lists_only_the_own_unit() {
        String campaign = campaign();
        UUID own = kept(campaign, "x");
        link(as("unit-leader", OTHER_UNIT), campaign, OTHER_UNIT, LEAF).then().statusCode(201);

        assertThat(officer().get(EVIDENCE + "?campaign=" + campaign).<List<String>>path("items.id"))
                .containsExactly(own.toString());
    }

    @Test
    void a_limit_out_of_range_and_a_foreign_cursor_are_malformed() {
        officer().get(EVIDENCE + "?limit=501").then().statusCode(400).body("errors[0].parameter", equalTo("limit"));
        officer().get(EVIDENCE + "?limit=0").then().statusCode(400);
        officer().get(EVIDENCE + "?cursor=abc").then().statusCode(400).body("errors[0].parameter", equalTo("cursor"));
    }

    private static List<String> listed(String query) {
        return as("auditor", null).get(EVIDENCE + "?" + query).path("items.id");
    }
}
