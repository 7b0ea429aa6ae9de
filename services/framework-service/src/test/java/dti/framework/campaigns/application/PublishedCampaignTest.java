package dti.framework.campaigns.application;

import static dti.framework.Api.administrator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dti.contracts.Actor;
import dti.contracts.ContractsJson;
import dti.contracts.EditionPublished;
import dti.contracts.EditionPublished.CampaignEdition;
import dti.contracts.EditionPublished.FrameworkPin;
import dti.contracts.Topics;
import dti.eventstore.ForeignLog;
import dti.framework.Published;
import dti.framework.ServiceTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Publications of ranking-service, sent over the real broker, and their effect on campaigns. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedCampaignTest extends Schedulers {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    PublishedEditionRows editions;

    private ForeignLog publications;

    @BeforeAll
    void open() {
        var config = ConfigProvider.getConfig();
        publications = ForeignLog.open(
                "publications",
                config.getValue("dti.topics.prefix", String.class) + Topics.PUBLICATIONS,
                config.getValue("kafka.bootstrap.servers", String.class));
    }

    @AfterAll
    void close() {
        publications.close();
    }

    @Test
    void a_publication_brings_its_finalised_campaign_to_published_and_tells_everybody() {
        int version = finalised("p-once");

        publish("p-once", version, 1, "7/QĐ-UBND");

        awaitPublished("p-once");
        show("p-once").body("version", equalTo(version + 1));
        JsonNode told =
                Published.events(Topics.CAMPAIGNS, "p-once", version + 1).getLast();
        assertThat(told.at("/data/change").asText()).isEqualTo("phase-entered");
        assertThat(told.at("/data/campaign/phase").asText()).isEqualTo("published");
        assertThat(told.at("/data/reason").asText()).contains("7/QĐ-UBND");
        assertThat(told.at("/data/actor/subject").asText()).isEqualTo("system:publications");
    }

    @Test
    void by_hand_nobody_publishes_and_the_refusal_says_how() {
        finalised("p-hand");

        administrator()
                .body("{\"to\": \"published\"}")
                .post(CAMPAIGNS + "/p-hand/phase")
                .then()
                .statusCode(409)
                .body("rule", equalTo("published-by-publication"))
                .body(
                        "detail",
                        equalTo("Only a publication (POST /api/v1/publications) brings a campaign to published."));
        show("p-hand").body("transitions.refused.rule", hasItem("published-by-publication"));
    }

    @Test
    void a_campaign_that_changed_since_waits_for_the_edition_of_what_it_is_now() {
        int before = finalised("p-back");
        enter("p-back", "{\"to\": \"appraisal-2\", \"reason\": \"Thẩm định lại\"}");
        enter("p-back", "{\"to\": \"finalised\"}");

        publish("p-back", before, 1, "8/QĐ-UBND");
        publish("p-back", before + 2, 2, "9/QĐ-UBND");

        awaitPublished("p-back");
        show("p-back").body("version", equalTo(before + 3));
        assertThat(Published.events(Topics.CAMPAIGNS, "p-back", before + 3)
                        .getLast()
                        .at("/data/reason")
                        .asText())
                .contains("9/QĐ-UBND");
    }

    @Test
    void a_later_edition_changes_nothing_of_a_published_campaign() {
        int version = finalised("p-later");
        publish("p-later", version, 1, "10/QĐ-UBND");
        awaitPublished("p-later");
        finalised("p-marker");

        publish("p-later", version + 1, 2, "11/QĐ-UBND");
        publish("p-marker", version, 1, "12/QĐ-UBND");

        awaitPublished("p-marker");
        show("p-later").body("phase", equalTo("published")).body("version", equalTo(version + 1));
    }

    @Test
    void several_instances_at_once_publish_a_campaign_once() throws InterruptedException {
        int version = finalised("p-race");
        publish("p-race", version, 1, "13/QĐ-UBND");

        await().atMost(SOON).until(() -> {
            lookAtOnce(4);
            return phase("p-race").equals("published");
        });
        lookAtOnce(4);

        show("p-race").body("version", equalTo(version + 1));
    }

    private void lookAtOnce(int instances) throws InterruptedException {
        Callable<Integer> look = () -> {
            var instance = new EnterPublished(editions, dates, campaigns, decisions, logs, waiting, Clock.systemUTC());
            return looked(instance);
        };
        try (var threads = Executors.newFixedThreadPool(instances)) {
            threads.invokeAll(Collections.nCopies(instances, look));
        }
    }

    private static int looked(EnterPublished instance) {
        try {
            return VertxContextSupport.subscribeAndAwait(instance::look);
        } catch (Throwable fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Creates a campaign and brings it to {@code finalised}; returns its version. */
    private static int finalised(String code) {
        create(code, "\"s-unit-1\"", "");
        for (String phase : List.of("self-assessment", "appraisal-1", "explanation", "appraisal-2", "finalised")) {
            enter(code, "{\"to\": \"" + phase + "\"}");
        }
        return show(code).extract().path("version");
    }

    private void publish(String campaign, int version, int edition, String decision) {
        UUID id = UUID.randomUUID();
        var told = new EditionPublished(
                id,
                decision,
                LocalDate.of(2025, 1, 15),
                null,
                "0".repeat(64),
                1,
                "0".repeat(64),
                List.of(new CampaignEdition(
                        campaign, version, edition, null, new FrameworkPin("s-framework", 1), 1, 9)),
                new Actor("admin", "administrator", null),
                Instant.now());
        publications.publish(id.toString(), Topics.EDITION_PUBLISHED, json(told));
    }

    private static void awaitPublished(String campaign) {
        await().atMost(SOON).until(() -> phase(campaign).equals("published"));
    }

    private static String phase(String campaign) {
        return show(campaign).extract().path("phase");
    }

    private static String json(EditionPublished event) {
        try {
            return ContractsJson.mapper().writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
