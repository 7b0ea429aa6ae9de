package dti.demo;

import dti.demo.Call.Answer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Publishes the results of a finalised campaign under a made-up decision. */
final class Publication {

    static final String MADE_UP_DECISION = "00/QĐ-MINH-HỌA";

    /** Final results arrive within a second; a service may be away meanwhile. */
    private static final Retry ARRIVED = new Retry(Duration.ofMinutes(2));

    private static final Set<String> TEMPORARY_REFUSALS = Set.of("phase-change-unfinished", "results-behind");

    private final Api api;

    Publication(Api api) {
        this.api = api;
    }

    /** Returns the path of the edition once every submission has recorded the publication. */
    String publish(CampaignRun run) {
        Map<String, Object> body = Map.of(
                "campaigns",
                List.of(run.code()),
                "decisionNumber",
                MADE_UP_DECISION,
                "decisionDate",
                LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString());
        Answer published = ARRIVED.await(() -> Optional.of(
                                api.send(Call.post(Service.RANKING, "/api/v1/publications", body)
                                        .as(api.token("administrator", null))))
                        .filter(answer -> !TEMPORARY_REFUSALS.contains(answer.text("/rule"))))
                .filter(Answer::isSuccess)
                .orElseThrow(() -> new DemoFailedException("the results of " + run.code() + " were not published"));
        run.awaitEntered("published");
        return "/api/v1/publications/" + published.text("/id");
    }
}
