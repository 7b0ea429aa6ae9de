package dti.ranking.leaderboards.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import dti.ranking.TestCampaign;
import dti.ranking.TestScore;
import dti.runtime.request.Page;
import dti.testsupport.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many concurrent callers read and follow a board of all communes of the country. */
@QuarkusTest
class CrowdTest extends ApiTest {

    private static final int COMMUNES = 3_321;
    private static final int CROWD = 700;
    private static final int FOLLOWERS_MAX = 500;
    private static final int READERS = 100;

    @Test
    void those_for_whom_there_is_no_place_are_told_when_to_come_back_and_all_others_are_served() throws Exception {
        String code = country();
        List<HttpResponse<InputStream>> answers = new ArrayList<>();
        try (HttpClient http = client()) {
            List<CompletableFuture<HttpResponse<InputStream>>> crowd = IntStream.range(0, CROWD)
                    .mapToObj(_ -> http.sendAsync(
                            request("/api/v1/leaderboards/" + code + "/stream"),
                            HttpResponse.BodyHandlers.ofInputStream()))
                    .toList();
            given().get("/q/health/ready").then().statusCode(200).time(lessThan(1_000L));
            crowd.forEach(each -> answers.add(each.join()));

            List<HttpResponse<InputStream>> served = with(answers, 200);
            assertThat(served).hasSize(FOLLOWERS_MAX);
            assertThat(with(answers, 503))
                    .hasSize(CROWD - FOLLOWERS_MAX)
                    .allSatisfy(full ->
                            assertThat(full.headers().firstValue("Retry-After")).contains("5"));
            for (HttpResponse<InputStream> each : served) {
                assertThat(begin(each)).startsWith("id:").contains("event:snapshot", "\"total\":" + COMMUNES);
            }
            assertThat(EventStreamClient.statusOf("/api/v1/leaderboards/" + code + "/stream", "no token at all"))
                    .as("refused before its token is looked at")
                    .isEqualTo(503);
            for (HttpResponse<InputStream> each : answers) {
                each.body().close();
            }
        }
        await("places that are free again")
                .atMost(Duration.ofSeconds(10))
                .until(() ->
                        EventStreamClient.statusOf("/api/v1/leaderboards/" + code + "/stream", Tokens.token("auditor"))
                                == 200);
    }

    @Test
    void a_snapshot_is_the_first_page_of_a_board_whose_others_are_read_with_its_tag() {
        String code = country();
        try (EventStreamClient client =
                EventStreamClient.open("/api/v1/leaderboards/" + code + "/stream", Tokens.token("auditor"), null)) {
            EventStreamClient.Event snapshot = client.next();
            assertThat(snapshot.json().getList("items")).hasSize(200);
            Set<String> units = new HashSet<>(snapshot.json().getList("items.unit", String.class));
            String cursor = snapshot.json().getString("nextCursor");
            while (cursor != null) {
                var page = leaderboard(code, "?limit=500&cursor=" + cursor).extract();
                assertThat(page.header("ETag")).isEqualTo("\"" + snapshot.id() + "\"");
                JsonPath body = page.jsonPath();
                units.addAll(body.getList("items.unit", String.class));
                cursor = body.getString("nextCursor");
            }
            assertThat(units).hasSize(COMMUNES);
        }
    }

    @Test
    void all_who_read_a_board_at_once_get_the_same_bytes() {
        String code = country();
        try (HttpClient http = client()) {
            List<HttpResponse<byte[]>> answers = IntStream.range(0, READERS)
                    .mapToObj(_ -> http.sendAsync(
                            request("/api/v1/leaderboards/" + code), HttpResponse.BodyHandlers.ofByteArray()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
            assertThat(answers)
                    .extracting(answer -> new String(answer.body(), StandardCharsets.UTF_8))
                    .containsOnly(leaderboard(code, "").extract().asString());
        }
    }

    @Test
    void a_page_has_the_ranks_of_its_rows() {
        String code = campaign().code();
        score(TestScore.of(code, TRADE, "5", "5"), TestScore.of(code, FINANCE, "1", "1"));

        leaderboard(code, "?limit=1")
                .body("items.unit", contains(TRADE))
                .body("total", is(4))
                .body("alternatives[0].ranks.unit", contains(TRADE));
        leaderboard(code, "?limit=500").body("items.size()", is(4)).body("nextCursor", nullValue());
        leaderboard(code, "?cursor=" + Page.cursor("9999")).body("items", empty());
        auditor().get("/api/v1/leaderboards/" + code + "?limit=501").then().statusCode(400);
        auditor().get("/api/v1/leaderboards/" + code + "?cursor=x").then().statusCode(400);
    }

    /**
     * Publishes a campaign of all communes. Only the codes of the added units are known, and no unit has a submission.
     */
    private String country() {
        TestCampaign campaign = campaign();
        String[] communes = Stream.concat(
                        campaign.units().stream(),
                        IntStream.range(campaign.units().size(), COMMUNES).mapToObj(number -> "xa-" + number))
                .toArray(String[]::new);
        publish(campaign.units(communes));
        return campaign.code();
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private static HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + Tokens.token("auditor"))
                .build();
    }

    private static List<HttpResponse<InputStream>> with(List<HttpResponse<InputStream>> answers, int status) {
        return answers.stream().filter(answer -> answer.statusCode() == status).toList();
    }

    /** Reads the response up to the end of its first event. */
    private static String begin(HttpResponse<InputStream> answer) throws IOException {
        StringBuilder text = new StringBuilder();
        byte[] some = new byte[8_192];
        while (text.indexOf("\n\n") < 0) {
            int count = answer.body().read(some);
            if (count < 0) {
                throw new AssertionError("over before the first event: " + text);
            }
            text.append(new String(some, 0, count, StandardCharsets.ISO_8859_1));
        }
        return text.toString();
    }
}
