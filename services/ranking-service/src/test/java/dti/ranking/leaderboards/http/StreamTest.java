package dti.ranking.leaderboards.http;

import static org.assertj.core.api.Assertions.assertThat;

import dti.ranking.TestCampaign;
import dti.ranking.TestScore;
import dti.ranking.leaderboards.http.EventStreamClient.Event;
import dti.testsupport.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StreamTest extends ApiTest {

    @Test
    void a_follower_gets_the_leaderboard_and_then_what_changes() {
        String code = campaign().code();
        score(TestScore.of(code, TRADE, "5", "5"), TestScore.of(code, FINANCE, "1", "1"));
        try (EventStreamClient client = follow(code, null)) {
            Event snapshot = client.next();
            assertThat(snapshot.name()).isEqualTo("snapshot");
            assertThat(snapshot.json().getList("items.unit", String.class)).startsWith(TRADE, FINANCE);

            score(TestScore.of(code, FINANCE, "9", "9"));
            Event change = client.next();

            assertThat(change.name()).isEqualTo("change");
            assertThat(change.id()).isNotEqualTo(snapshot.id());
            assertThat(change.json().getList("items.unit", String.class)).containsExactly(FINANCE, TRADE);
            assertThat(change.json().getList("items.rank", Integer.class)).containsExactly(1, 2);
        }
    }

    @Test
    void only_units_that_changed_are_told() {
        String code = campaign().code();
        score(TestScore.of(code, TRADE, "5", "5"), TestScore.of(code, FINANCE, "1", "1"));
        try (EventStreamClient client = follow(code, null)) {
            client.next();

            score(TestScore.of(code, FINANCE, "1", "1.5"));

            assertThat(client.next().json().getList("items.unit", String.class)).containsExactly(FINANCE);
        }
    }

    @Test
    void who_was_away_while_nothing_happened_goes_on_without_a_snapshot() {
        String code = campaign().code();
        score(TestScore.of(code, TRADE, "5", "5"));
        String id;
        try (EventStreamClient client = follow(code, null)) {
            id = client.next().id();
        }

        try (EventStreamClient again = follow(code, id)) {
            assertThat(again.next().name()).isEqualTo("comment");
            score(TestScore.of(code, TRADE, "6", "5"));
            assertThat(again.next().name()).isEqualTo("change");
        }
    }

    @Test
    void who_was_away_while_something_happened_gets_a_fresh_snapshot() {
        String code = campaign().code();
        score(TestScore.of(code, TRADE, "5", "5"));
        String id;
        try (EventStreamClient client = follow(code, null)) {
            id = client.next().id();
        }
        score(TestScore.of(code, TRADE, "7", "5"));

        try (EventStreamClient again = follow(code, id)) {
            Event first = again.next();

            assertThat(first.name()).isEqualTo("snapshot");
            assertThat(first.json().getInt("items[0].points")).isEqualTo(12);
        }
    }

    @Test
    void withdrawn_units_are_told_and_a_withdrawn_follower_is_told_no_more() {
        TestCampaign campaign = campaign();
        score(TestScore.of(campaign.code(), TRADE, "5", "5"));
        String path = "/api/v1/leaderboards/" + campaign.code() + "/stream";
        try (EventStreamClient auditor = follow(campaign.code(), null);
                EventStreamClient officer = EventStreamClient.open(path, Tokens.token("unit-officer", TRADE), null)) {
            auditor.next();
            officer.next();

            publish(campaign.units(FINANCE));

            assertThat(auditor.next().json().getList("removed", String.class)).contains(TRADE, HEALTH);
            score(TestScore.of(campaign.code(), FINANCE, "5", "5"));
            assertThat(auditor.next().json().getList("items.unit", String.class))
                    .containsExactly(FINANCE);
            assertThat(officer.isOver()).isTrue();
        }
    }

    @Test
    void a_stream_ends_with_the_token_it_was_opened_with() {
        String code = campaign().code();
        score(TestScore.of(code, TRADE, "5", "5"));
        String token = Tokens.ending("auditor", null, Duration.ofSeconds(3));
        try (EventStreamClient client =
                EventStreamClient.open("/api/v1/leaderboards/" + code + "/stream", token, null)) {
            assertThat(client.next().name()).isEqualTo("snapshot");

            assertThat(client.isOver()).isTrue();
        }
    }

    private static EventStreamClient follow(String campaign, @Nullable String lastEventId) {
        return EventStreamClient.open(
                "/api/v1/leaderboards/" + campaign + "/stream", Tokens.token("auditor"), lastEventId);
    }
}
