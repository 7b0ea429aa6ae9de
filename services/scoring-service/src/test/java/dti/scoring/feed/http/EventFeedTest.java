package dti.scoring.feed.http;

import static dti.scoring.OpenSubmission.auditor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import dti.runtime.request.Page;
import dti.scoring.OpenSubmission;
import dti.testsupport.StackResource;
import dti.testsupport.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class EventFeedTest {

    private static final String EVENTS = "/api/v1/events";

    private OpenSubmission submission;

    @BeforeEach
    void open() {
        submission = OpenSubmission.of("feed-2024", "hn-so-tai-chinh");
    }

    @Test
    void events_come_in_the_order_of_their_positions_and_a_cursor_goes_on_after_the_last() {
        long first = submission.enter("1.1", 1);
        submission.enter("1.1", 2);
        submission.enter("1.1", 3);

        List<Integer> positions = new ArrayList<>();
        String cursor = Page.cursor("1:" + (first - 1));
        for (int pages = 0; pages < 3; pages++) {
            JsonPath page = auditor()
                    .get(EVENTS + "?limit=1&after=" + cursor + "&unit=" + submission.unit())
                    .jsonPath();
            positions.addAll(page.getList("items.position", Integer.class));
            cursor = page.getString("nextCursor");
        }

        assertThat(positions).hasSize(3).isSorted().first().isEqualTo((int) first);
    }

    @Test
    void an_event_is_a_cloud_event_with_the_public_contract() {
        long position = submission.enter("1.1", 4);

        auditor()
                .get(EVENTS + "?after=" + Page.cursor("1:" + (position - 1)) + "&limit=1")
                .then()
                .statusCode(200)
                .body("items[0].specversion", is("1.0"))
                .body("items[0].type", is("dti.submissions.event.v1"))
                .body("items[0].subject", is(submission.stream()))
                .body("items[0].data.type", is("self-score-entered"))
                .body("items[0].data.leaf", is("1.1"))
                .body("items[0].generation", is(1));
    }

    @Test
    void filters_pass_what_they_say() {
        submission.enter("1.1", 5);
        String filtered = EVENTS + "?types=self-score-entered&campaign=" + submission.campaign() + "&limit=500";

        auditor()
                .get(filtered)
                .then()
                .body("items.data.type", everyItem(is("self-score-entered")))
                .body("items.data.campaign", everyItem(is(submission.campaign())));
        assertThat(auditor().get(filtered).jsonPath().getList("items")).isNotEmpty();
        auditor().get(EVENTS + "?actor=nobody").then().body("items.size()", is(0));
        auditor()
                .get(EVENTS + "?until=2000-01-01T00:00:00Z")
                .then()
                .body("items.size()", is(0))
                .body("caughtUp", is(true));
    }

    @Test
    void since_begins_at_the_first_event_of_that_time() {
        submission.enter("1.1", 1);
        long position = submission.enter("1.1", 2);
        JsonPath last = auditor()
                .get(EVENTS + "?limit=1&after=" + Page.cursor("1:" + (position - 1)))
                .jsonPath();

        JsonPath page = auditor()
                .get(EVENTS + "?limit=1&since=" + last.getString("items[0].time"))
                .jsonPath();

        assertThat(page.getLong("items[0].position")).isEqualTo(position);
    }

    @Test
    void a_cursor_of_another_generation_is_gone_and_a_strangers_is_malformed() {
        auditor().get(EVENTS + "?after=" + Page.cursor("99:0")).then().statusCode(410);
        auditor().get(EVENTS + "?after=nonsense").then().statusCode(400);
        auditor().get(EVENTS + "?since=yesterday").then().statusCode(400);
        auditor()
                .accept("text/event-stream")
                .get(EVENTS + "?after=" + Page.cursor("99:0"))
                .then()
                .statusCode(410);
    }

    @Test
    void a_follower_is_told_no_more_when_its_token_ends() throws IOException, InterruptedException {
        long before = submission.enter("1.1", 1);
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + RestAssured.port + EVENTS + "?after=" + Page.cursor("1:" + (before - 1))))
                .header("Authorization", "Bearer " + Tokens.ending("auditor", null, Duration.ofSeconds(3)))
                .header("Accept", "text/event-stream")
                .build();
        Instant begun = Instant.now();
        try (HttpClient client = HttpClient.newHttpClient();
                Stream<String> lines = client.send(request, HttpResponse.BodyHandlers.ofLines())
                        .body()) {
            assertThat(lines.filter(line -> line.startsWith("data:")).count()).isPositive();
        }
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void a_follower_is_told_what_was_and_then_what_comes() throws IOException, InterruptedException {
        long before = submission.enter("1.1", 1);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + EVENTS
                        + "?unit=" + submission.unit() + "&after=" + Page.cursor("1:" + (before - 1))))
                .header("Authorization", "Bearer " + Tokens.token("auditor"))
                .header("Accept", "text/event-stream")
                .timeout(Duration.ofSeconds(30))
                .build();
        try (HttpClient client = HttpClient.newHttpClient();
                Stream<String> lines = client.send(request, HttpResponse.BodyHandlers.ofLines())
                        .body()) {
            Iterator<String> told =
                    lines.filter(line -> line.startsWith("data:")).iterator();

            assertThat(told.next()).contains("\"position\":" + before);
            long after = submission.enter("1.1", 2);
            assertThat(told.next()).contains("\"position\":" + after);
            client.shutdownNow();
        }
    }
}
