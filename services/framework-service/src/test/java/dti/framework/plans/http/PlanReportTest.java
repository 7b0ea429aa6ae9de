package dti.framework.plans.http;

import static dti.framework.Api.as;
import static dti.framework.Api.inVietnamese;
import static dti.framework.plans.http.Plans.leader;
import static dti.framework.plans.http.Plans.officer;
import static dti.framework.plans.http.Plans.planOf;
import static dti.framework.plans.http.Plans.progress;
import static dti.framework.plans.http.Plans.register;
import static dti.framework.plans.http.Plans.small;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dti.framework.ServiceTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ServiceTest
class PlanReportTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void the_report_of_a_quarter_is_made_of_the_events_and_stays_what_it_was() {
        String plan = planOf("pl-xa-report");
        progress(officer("pl-xa-report"), plan, "t1", Map.of("value", 60, "on", "2024-06-30"));
        progress(officer("pl-xa-report"), plan, "d1", Map.of("status", "done", "on", "2024-03-31"));
        String before = report(plan, "quarter=2").extract().asString();
        progress(officer("pl-xa-report"), plan, "t1", Map.of("value", 81, "on", "2024-06-29", "note", "sửa"));
        progress(officer("pl-xa-report"), plan, "t1", Map.of("value", 82, "on", "2024-06-30"));

        report(plan, "quarter=2")
                .body("asOf", is("2024-06-30"))
                .body("version", is(5))
                .body("total.done", is(2))
                .body("total.percentDone", is(66.67f))
                .body(
                        "total.arithmetic",
                        is(
                                "Done 2 on time + 0 late = 2; 2 / 3 = 66.67%. Left are 0 in progress + 1 not started = 1, of which 0 are overdue."))
                .body("owners.owner", contains("Văn phòng", "Đội CNTT"))
                .body("owners[0].row.assigned", is(2));
        report(plan, "quarter=1").body("total.done", is(1)).body("total.inProgress", is(0));
        assertThat(report(plan, "quarter=2&version=3").extract().asString()).isEqualTo(before);
        as("auditor").get(plan + "/report").then().statusCode(400);
        as("auditor").get(plan + "/report?quarter=2&version=99").then().statusCode(404);
        as("auditor")
                .get(plan + "/history")
                .then()
                .body("items.change", hasSize(5))
                .body("items[3].progress.note", is("sửa"))
                .body("items[0].actor.role", is("unit-leader"));
    }

    @Test
    void the_report_can_be_filed_as_a_workbook_and_printed() {
        register("pl-xa-filed");
        String plan = "/api/v1/plans/pl-xa-filed/2023";
        leader("pl-xa-filed")
                .body(small("").replace("Văn phòng", "Bộ phận TN&TKQ"))
                .put(plan)
                .then()
                .statusCode(201);
        byte[] first = workbook(plan);

        assertThat(first).startsWith('P', 'K').isEqualTo(workbook(plan));
        inVietnamese("auditor")
                .accept("text/html")
                .get(plan + "/report?quarter=4")
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .body(containsString("Báo cáo tiến độ quý 4 năm 2023"))
                .body(containsString("TN&amp;TKQ"));
    }

    private static byte[] workbook(String plan) {
        Response response = as("auditor").accept(XLSX).get(plan + "/report?quarter=4");
        response.then()
                .statusCode(200)
                .contentType(XLSX)
                .header("Content-Disposition", containsString("pl-xa-filed-2023"));
        return response.asByteArray();
    }

    private static io.restassured.response.ValidatableResponse report(String plan, String query) {
        return as("auditor").get(plan + "/report?" + query).then().statusCode(200);
    }
}
