package dti.e2e;

import static dti.e2e.Hanoi.expect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dti.e2e.Call.Answer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Publishes the results of one campaign, and reads its editions. */
final class Editions {

    private static final String PATH = "/api/v1/publications";
    private static final Duration ARRIVED_AT_MOST = Duration.ofSeconds(30);

    /** Refusals that end once all events have arrived. */
    private static final Set<String> TEMPORARY_REFUSALS = Set.of("phase-change-unfinished", "results-behind");

    private final Campaign campaign;
    private final Stack stack;

    Editions(Campaign campaign) {
        this.campaign = campaign;
        this.stack = campaign.stack();
    }

    /** Publishes, waits until every submission has recorded it, and returns the edition's id. */
    String publish(String decision, @Nullable String reason) {
        Answer published = await("publication of " + campaign.code())
                .atMost(ARRIVED_AT_MOST)
                .until(() -> attempt(decision, reason), answer -> !TEMPORARY_REFUSALS.contains(answer.text("/rule")));
        String id = expect(201, published).text("/id");
        campaign.awaitEntered("published");
        return id;
    }

    /** The rule that refuses publishing now. */
    String refusal(String decision, @Nullable String reason) {
        Answer answer = attempt(decision, reason);
        assertThat(answer.status()).as("%s", answer.json()).isEqualTo(409);
        return answer.text("/rule");
    }

    private Answer attempt(String decision, @Nullable String reason) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("campaigns", List.of(campaign.code()));
        body.put("decisionNumber", decision);
        body.put("decisionDate", "2025-01-15");
        if (reason != null) {
            body.put("reason", reason);
        }
        return stack.sendUntilAnswered(Call.post(Service.RANKING, PATH, body)
                .as(stack.token("administrator", null))
                .once());
    }

    /** Reads an edition without a token. */
    JsonNode read(String id) {
        return expect(200, stack.send(Call.get(Service.RANKING, PATH + "/" + id)))
                .json();
    }

    /** Reads an edition in another form, or its signature or proof. */
    String text(String path, String mediaType) {
        byte[] file = stack.file(Call.get(Service.RANKING, PATH + "/" + path).with("Accept", mediaType));
        return new String(file, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** All editions of the campaign, the latest first. */
    JsonNode all() {
        return expect(200, stack.send(Call.get(Service.RANKING, PATH + "?campaign=" + campaign.code())))
                .json()
                .path("items");
    }
}
