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

/** A leaderboard's stream of server-sent events. */
@OnOneStack
class LeaderboardStreamIT {

    private final Stack stack;
    private final Campaign campaign;

    LeaderboardStreamIT(Hanoi hanoi) {
        stack = hanoi.stack();
        campaign = hanoi.openCampaign("e2e-stream", List.of(HOME_AFFAIRS, FINANCE));
    }

    @Test
    void a_follower_of_the_leaderboard_receives_a_change() throws Exception {
        HttpRequest follow = HttpRequest.newBuilder(
                        stack.at(Service.RANKING, "/api/v1/leaderboards/" + campaign.code() + "/stream"))
                .header("Authorization", "Bearer " + stack.token("auditor", null))
                .header("Accept", "text/event-stream")
                .build();
        var answer = stack.http().send(follow, BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        List<String> received = new CopyOnWriteArrayList<>();
        try (var lines = answer.body()) {
            Thread.ofVirtual().start(() -> listen(lines, received));
            await("a snapshot").until(() -> received.stream().anyMatch(line -> line.matches("event: ?snapshot")));

            campaign.enterSelfScore(FINANCE, "1.1", 5);

            await("a change").until(() -> received.stream().anyMatch(line -> line.matches("event: ?change")));
            await("its data")
                    .untilAsserted(() -> assertThat(change(received)).contains("\"unit\":\"" + FINANCE + "\""));
            assertThat(change(received)).contains("\"rank\":1", "\"points\":5");
        }
    }

    private static void listen(Stream<String> lines, List<String> received) {
        try {
            lines.forEach(received::add);
        } catch (UncheckedIOException closed) {
            received.add("closed");
        }
    }

    /** The lines since the snapshot. */
    private static String change(List<String> received) {
        int at = List.copyOf(received).stream()
                .map(line -> line.replace(" ", ""))
                .toList()
                .indexOf("event:change");
        return String.join("\n", received.subList(at, received.size()));
    }
}
