package dti.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests, output and exit status of the operators' commands. */
final class OperatorCommandsTest {

    private static final String REPLAYS = "/api/v1/audits/replays";
    private static final String REPLAY = "/api/v1/audits/replays/r1";
    private static final String HISTORY = "/api/v1/submissions/c/u/history";
    private static final String DIFF = "/api/v1/submissions/c/u/history/diff";
    private static final String RANKS = "/api/v1/leaderboards/c/units/u/history";
    private static final String EXPLANATION = "/api/v1/submissions/c/u/score/1.1/explanation";

    private final FakeServices services = new FakeServices();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void a_replay_is_watched_to_its_end_and_gives_exit_status_0_when_nothing_differs() {
        services.answer(REPLAYS, replay("running", 0, 0));
        services.answer(REPLAY, replay("running", 40, 0), replay("finished", 100, 0));

        assertThat(run("replay", "--campaign", "c")).isZero();
        assertThat(text(out)).contains("finished", "100 of 100 events", "nothing differs");
        assertThat(text(progress)).contains("replay watch|pause|discard r1", "40 / 100", "100 / 100");
        assertThat(services.asked()).startsWith("POST " + REPLAYS + " {\"campaign\":\"c\"}");
    }

    @Test
    void a_replay_that_finds_a_difference_names_the_event_and_gives_exit_status_1() {
        services.answer(REPLAYS, replay("finished", 100, 2));

        assertThat(run("replay")).isEqualTo(1);
        assertThat(text(out)).contains("everything  100 of 100", "2 rows differ");
        assertThat(text(out)).contains("c/u  history parts at event 3 (position 17, self-score-entered), 2 in all");
        assertThat(text(out)).contains("/totals_after/self: kept 9, from the log 2");
    }

    @Test
    void a_swap_needs_a_reason_and_gives_exit_status_0_only_when_it_was_made() {
        services.answer(REPLAY + "/swap", replay("swapping", 100, 2));
        services.answer(REPLAY, replay("swapped", 100, 2), replay("finished", 100, 2));

        assertThat(run("replay", "swap", "r1")).isEqualTo(2);
        assertThat(text(progress)).contains("--reason");
        assertThat(run("replay", "swap", "r1", "--reason", "Quy tắc đã sửa")).isZero();
        assertThat(services.asked()).contains("POST " + REPLAY + "/swap {\"reason\":\"Quy tắc đã sửa\"}");
        assertThat(run("replay", "swap", "r1", "--reason", "x")).isEqualTo(1);
    }

    @Test
    void a_refusal_is_printed_as_the_service_words_it_and_gives_exit_status_2() {
        services.answer(REPLAY, replay("finished", 1, 0)).refuse(REPLAY, 403, "Chỉ kiểm toán viên");

        assertThat(run("replay", "watch", "r9")).isEqualTo(2);
        assertThat(run("replay", "watch", "r1")).isEqualTo(2);
        assertThat(run("history", "c", "nobody")).isEqualTo(2);
        assertThat(text(progress)).contains("scoring answers 404", "not here", "403", "Chỉ kiểm toán viên");
        assertThat(text(out)).isEmpty();
    }

    @Test
    void a_request_to_a_busy_service_is_repeated() {
        services.answer(EXPLANATION, "{\"text\":\"Vì sao\"}").refuse(EXPLANATION, 503, "busy");

        assertThat(run("explain", "c", "u", "1.1")).isZero();
        assertThat(text(out)).isEqualTo("Vì sao\n");
    }

    @Test
    void a_service_that_is_down_gives_exit_status_2() {
        Map<String, String> environment = services.environment();
        services.close();

        assertThat(run(environment, "diff", "c", "u")).isEqualTo(2);
        assertThat(text(progress)).contains("the scoring service does not answer");
    }

    @Test
    void a_diff_adds_up_the_shares_itself() {
        String figure = "{\"node\":\"1.1\",\"what\":\"self\",\"before\":1,\"after\":3.5,\"difference\":2.5}";
        String first = "{\"node\":\"1.1\",\"what\":\"self\",\"before\":1,\"after\":2,\"difference\":1}";
        String second = "{\"node\":\"1.1\",\"what\":\"self\",\"before\":2,\"after\":3.5,\"difference\":1.50}";
        services.answer(DIFF, diff(figure, first, second), diff(figure, first));

        assertThat(run("diff", "c", "u", "--from", "1")).isZero();
        assertThat(text(out))
                .contains("from event 1 of 2024-07-01 00:00:00 +07:00  to event 3")
                .contains("1.1 self 1 → 3.5  (+2.5)")
                .contains("EXPLAINED  what moved it, 1 of 5 events, adds up to the difference");
        assertThat(run("diff", "c", "u", "--from", "1")).isEqualTo(1);
        assertThat(text(out)).contains("UNEXPLAINED  {1.1 self=1.5}");
        assertThat(services.asked()).containsOnly("GET " + DIFF + "?from=1");
    }

    @Test
    void an_explanation_is_written_to_a_file_as_html(@TempDir Path directory) throws IOException {
        services.answer(EXPLANATION, "<html>trang</html>");
        Path file = directory.resolve("page.html");

        assertThat(run("explain", "c", "u", "1.1", "--at", "submissions:7", "--html", file.toString()))
                .isZero();
        assertThat(Files.readString(file)).isEqualTo("<html>trang</html>");
        assertThat(services.asked()).containsExactly("GET " + EXPLANATION + "?asOf=submissions%3A7");
    }

    @Test
    void a_history_shows_who_why_and_what_changed_with_the_rank_before_and_after() {
        services.answer(HISTORY, page("\"2\"", override()), page("null", phase()));
        services.answer(RANKS, """
                {"nextCursor":null,"items":[{"position":9,"before":{"rank":1},"after":{"rank":2,"ranked":30,"tied":true}}]}""");

        assertThat(run("history", "c", "u")).isZero();
        assertThat(text(out)).isEqualTo("""
                    4  2024-07-01 00:00:00 +07:00  council-score-overridden 1.1  council s1 (hn-so-tai-chinh)
                         rank 1 → 2 of 30, shared
                         “Muộn”
                         total  achieved 5 → 4.5
                         1.1  achieved 2 → 1.5, state pending → scored
                    5  2024-07-01 00:00:00 +07:00  phase-entered  system timer
                         1.2, 1.3  state pending → defaulted
                """);
        assertThat(services.asked())
                .containsExactly(
                        "GET " + HISTORY + "?limit=500",
                        "GET " + HISTORY + "?limit=500&cursor=2",
                        "GET " + RANKS + "?limit=100");
    }

    @Test
    void a_history_without_ranks_requests_none_and_one_of_a_leaf_shows_only_that_leaf() {
        services.answer(HISTORY, page("null", phase()));

        assertThat(run("history", "c", "u", "--rank", "no", "--leaf", "1.3")).isZero();
        assertThat(text(out)).contains("1.3  state pending → defaulted").doesNotContain("1.2");
        assertThat(services.asked()).hasSize(1);
        assertThat(run("history", "c", "u")).isEqualTo(2);
        assertThat(text(progress)).contains("ranking answers 404", "--rank no");
    }

    @Test
    void nothing_is_requested_without_a_token() {
        assertThat(run(Map.of("DTI_URL_SCORING", "http://127.0.0.1:1"), "diff", "c", "u"))
                .isEqualTo(2);
        assertThat(text(progress)).contains("DTI_TOKEN is not set");
    }

    private int run(String... arguments) {
        return run(services.environment(), arguments);
    }

    private int run(Map<String, String> environment, String... arguments) {
        return AuditProgram.run(
                List.of(arguments),
                environment,
                new Terminal(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(progress, true, StandardCharsets.UTF_8)));
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String replay(String state, long events, long differing) {
        String difference = differing == 0
                ? ""
                : "{\"campaign\":\"c\",\"unit\":\"u\",\"what\":\"history\",\"version\":3,\"position\":17,"
                        + "\"type\":\"self-score-entered\",\"count\":2,"
                        + "\"fields\":[{\"field\":\"/totals_after/self\",\"live\":9,\"replayed\":2}]}";
        return "{\"id\":\"r1\",\"state\":\"" + state + "\",\"campaign\":null,\"unit\":null,\"events\":" + events
                + ",\"eventsTotal\":100,\"submissions\":1,\"seconds\":0.5,\"eventsPerSecond\":200,\"position\":100,"
                + "\"differing\":{\"submissions\":1,\"rows\":" + differing + "},\"differences\":[" + difference + "]}";
    }

    private static String diff(String figure, String... shares) {
        return "{\"from\":{\"version\":1,\"recordedAt\":\"2024-06-30T17:00:00Z\"},\"to\":{\"version\":3},\"figures\":["
                + figure + "],\"eventsWithoutEffect\":4,\"events\":[{\"version\":2,"
                + "\"at\":\"2024-06-30T17:00:00Z\",\"type\":\"self-score-entered\",\"leaf\":\"1.1\",\"why\":null,"
                + "\"who\":{\"role\":\"unit-officer\"},\"shares\":[" + String.join(",", shares) + "]}]}";
    }

    private static String page(String nextCursor, String event) {
        return "{\"nextCursor\":" + nextCursor + ",\"items\":[" + event + "]}";
    }

    private static String override() {
        return """
                {"version":4,"position":9,"at":"2024-06-30T17:00:00.123Z","type":"council-score-overridden","leaf":"1.1",
                 "why":"Muộn","who":{"role":"council","subject":"s1","unit":"hn-so-tai-chinh"},
                 "totalsBefore":{"achieved":5,"self":3.0},"totalsAfter":{"achieved":4.5,"self":3.00},
                 "changes":[{"node":"1.1","what":"achieved","before":2,"after":1.5},
                            {"node":"1.1","what":"state","before":"pending","after":"scored"}]}""";
    }

    private static String phase() {
        return """
                {"version":5,"position":10,"at":"2024-06-30T17:00:00Z","type":"phase-entered","leaf":null,"why":null,
                 "who":{"role":"system","subject":"timer","unit":null},"totalsBefore":{"self":1},"totalsAfter":{"self":1},
                 "changes":[{"node":"1.2","what":"state","before":"pending","after":"defaulted"},
                            {"node":"1.3","what":"state","before":"pending","after":"defaulted"}]}""";
    }
}
