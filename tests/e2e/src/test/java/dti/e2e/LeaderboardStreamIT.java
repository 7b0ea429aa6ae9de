package dti.e2e;

import static dti.e2e.Hanoi.FINANCE;
import static dti.e2e.Hanoi.HOME_AFFAIRS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Those who watch are told. */
@OnOneStack
class LeaderboardStreamIT {

    private final Stack stack;
    private final Campaign campaign;

    LeaderboardStreamIT(Hanoi hanoi) {
        stack = hanoi.stack();
        campaign = hanoi.openCampaign("e2e-stream", List.of(HOME_AFFAIRS, FINANCE));
    }

    @Test
    void a_follower_of_the_leaderboard_is_told_of_a_change() throws Exception {
        HttpRequest follow = HttpRequest.newBuilder(
                        stack.at(Service.RANKING, "/api/v1/leaderboards/" + campaign.code() + "/stream"))
                .header("Authorization", "Bearer " + stack.token("auditor", null))
                .header("Accept", "text/event-stream")
                .build();
        var answer = stack.http().send(follow, BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        List<String> told = new CopyOnWriteArrayList<>();
        try (var lines = answer.body()) {
            Thread.ofVirtual().start(() -> listen(lines, told));
            await("a snapshot").until(() -> told.stream().anyMatch(line -> line.matches("event: ?snapshot")));

            campaign.enterSelfScore(FINANCE, "1.1", 5);

            await("a change").until(() -> told.stream().anyMatch(line -> line.matches("event: ?change")));
            await("its data").untilAsserted(() -> assertThat(change(told)).contains("\"unit\":\"" + FINANCE + "\""));
            assertThat(change(told)).contains("\"rank\":1", "\"points\":5");
        }
    }

    private static void listen(Stream<String> lines, List<String> told) {
        try {
            lines.forEach(told::add);
        } catch (UncheckedIOException closed) {
            told.add("closed");
        }
    }

    /** What was said since the snapshot. */
    private static String change(List<String> told) {
        int at = List.copyOf(told).stream()
                .map(line -> line.replace(" ", ""))
                .toList()
                .indexOf("event:change");
        return String.join("\n", told.subList(at, told.size()));
    }
}
