package dti.framework.plans.http;

import static dti.framework.Api.as;
import static dti.framework.Api.inVietnamese;
import static dti.framework.plans.http.Plans.importShipped;
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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
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

    @Test
    void each_sheet_says_what_it_is_of_and_holds_days_and_figures_as_such() throws IOException {
        String plan = "/api/v1/plans/pl-xa-shipped/2023";
        importShipped("pl-xa-shipped").then().statusCode(201);
        progress(officer("pl-xa-shipped"), plan, "target-2", Map.of("value", 97.5, "on", "2023-12-15"));
        byte[] workbook = inVietnamese("auditor")
                .accept(XLSX)
                .get(plan + "/report?quarter=4")
                .asByteArray();

        List<Row> owners = sheet(workbook, "Tổng hợp");
        List<Row> items = sheet(workbook, "Chi tiết");

        assertThat(List.of(owners, items)).allSatisfy(sheet -> {
            assertThat(sheet.get(0).getCellText(0)).startsWith("Triển khai chương trình Chuyển đổi số");
            assertThat(sheet.get(1).getCellText(0)).startsWith("Báo cáo tiến độ quý 4 năm 2023");
            assertThat(sheet.get(2).getCellText(0))
                    .isEqualTo("Kế hoạch ban hành theo văn bản số 95/KH-UBND ngày 03/10/2023 của UBND xã Thượng Lộ");
        });
        Row target = items.stream()
                .filter(row -> row.getCellText(1).equals("Chỉ tiêu 2."))
                .findFirst()
                .orElseThrow();
        assertThat(target.getCellAsNumber(7))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("97.5"));
        assertThat(target.getCellAsDate(8)).hasValue(LocalDate.of(2023, 12, 15).atStartOfDay());
        assertThat(target.getCellText(9)).isEqualTo("Đang thực hiện");
    }

    private static List<Row> sheet(byte[] workbook, String name) throws IOException {
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(workbook), new ReadingOptions(true, true))) {
            return book.findSheet(name).orElseThrow().read();
        }
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
