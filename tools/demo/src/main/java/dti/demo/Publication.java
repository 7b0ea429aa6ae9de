package dti.demo;

import dti.demo.Call.Answer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Publishes the results of a finalised campaign, by a decision that nobody made. */
final class Publication {

    static final String MADE_UP_DECISION = "00/QĐ-MINH-HỌA";

    /** Final results arrive within a second; a service may be away for a while in between. */
    private static final Retry ARRIVED = new Retry(Duration.ofMinutes(2));

    private static final Set<String> PASSES = Set.of("phase-change-unfinished", "results-behind");

    private final Api api;

    Publication(Api api) {
        this.api = api;
    }

    /** Where the edition is, once everybody has heard of it. */
    String publish(CampaignRun run) {
        Map<String, Object> wish = Map.of(
                "campaigns",
                List.of(run.code()),
                "decisionNumber",
                MADE_UP_DECISION,
                "decisionDate",
                LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString());
        Answer published = ARRIVED.await(() -> Optional.of(
                                api.send(Call.post(Service.RANKING, "/api/v1/publications", wish)
                                        .as(api.token("administrator", null))))
                        .filter(answer -> !PASSES.contains(answer.text("/rule"))))
                .filter(Answer::isSuccess)
                .orElseThrow(() -> new DemoFailedException("the results of " + run.code() + " were not published"));
        run.awaitEntered("published");
        return "/api/v1/publications/" + published.text("/id");
    }
}
