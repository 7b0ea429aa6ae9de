package dti.e2e;

import static dti.e2e.Hanoi.expect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Events that no program can read, put into the log of submissions behind the API's back. Their stream is parked wherever it
 * is read, nothing else waits for it, and it flows again when each of them is left out with a reason.
 */
final class Poison {

    /** The second and third are JSON; their type and their leaf are known to nobody. */
    private static final List<Event> EVENTS = List.of(
            new Event("self-score-entered", "{\"leaf\":"),
            new Event("score-of-tomorrow-entered", "{\"leaf\":\"1.1\"}"),
            new Event("self-score-entered", "{\"leaf\":\"no such leaf\",\"points\":1}"));

    private static final String APPEND = """
        select * from es.append('submissions', array['%s'], array['1+'], array[gen_random_uuid()], array['poison'],
            array['somebody'], array[gen_random_uuid()], array['00000000-0000-0000-0000-000000000000'::uuid],
            array[''], array['1'], array[gen_random_uuid()], array['%s'], array['1'],
            array[clock_timestamp()::text], array['%s'])\
        """;

    private static final String HEAD = "select position from es.log_head where log = 'submissions'";

    private static final String READERS_BEHIND = """
        select count(*)
          from es.log_head h
               join (select log_id, position from es.relay union all select log_id, position from es.projection) reader
                 on reader.log_id = h.id
         where h.log = 'submissions' and reader.position < ?""";

    private static final Duration SEEN_AT_MOST = Duration.ofSeconds(120);

    private final Campaign campaign;
    private final Stack stack;
    private int added;

    /** @param campaign whose only submission is spoilt */
    Poison(Campaign campaign) {
        this.campaign = campaign;
        this.stack = campaign.stack();
    }

    private record Event(String type, String payload) {}

    private String stream() {
        return campaign.code() + "/" + campaign.units().getFirst();
    }

    /** One more of them. */
    void add() {
        Event event = EVENTS.get(added++ % EVENTS.size());
        stack.superuser().execute("scoring", APPEND.formatted(stream(), event.type(), event.payload()));
    }

    /** Nothing but the spoilt stream is parked; leaves out one event after the other until nothing is. */
    void settle() {
        long spoilt = stack.ledger().number(Service.SCORING, HEAD);
        await("every reader has come to the spoilt event, and parked its stream")
                .atMost(SEEN_AT_MOST)
                .until(() -> stack.ledger().number(Service.SCORING, READERS_BEHIND, spoilt) == 0
                        && !parked(Service.SCORING).isEmpty());
        await("nothing is parked any more").atMost(SEEN_AT_MOST).until(() -> {
            boolean none = true;
            for (Service service : Service.values()) {
                List<JsonNode> parked = parked(service);
                parked.forEach(each -> leaveOut(service, each));
                none &= parked.isEmpty();
            }
            return none;
        });
    }

    private List<JsonNode> parked(Service service) {
        JsonNode all = expect(200, stack.sendUntilAnswered(auditor(service))).json();
        List<JsonNode> items = Json.items(all.path("items")).toList();
        assertThat(items)
                .as("%s", service)
                .allSatisfy(item -> assertThat(item.path("stream").asText()).isEqualTo(stream()));
        return items;
    }

    private Call auditor(Service service) {
        return Call.get(service, "/api/v1/" + service.process() + "/parked-streams")
                .as(stack.token("auditor", null));
    }

    private void leaveOut(Service service, JsonNode parked) {
        Map<String, Object> body = Map.of(
                "log", parked.path("log").asText(),
                "stream", parked.path("stream").asText(),
                "consumer", parked.path("consumer").asText(),
                "version", parked.path("version").asLong(),
                "reason", "Sự kiện hỏng");
        expect(
                200,
                stack.sendUntilAnswered(
                        Call.post(service, "/api/v1/" + service.process() + "/parked-streams/discard", body)
                                .as(stack.token("administrator", null))));
    }
}
