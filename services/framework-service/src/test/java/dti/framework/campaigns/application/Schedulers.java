package dti.framework.campaigns.application;

import static dti.framework.Api.administrator;
import static dti.framework.Api.as;
import static dti.framework.Api.registerDepartment;

import dti.framework.Documents;
import dti.framework.logs.application.EventLogs;
import dti.runtime.work.WaitingItems;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;

/** Further instances of the scheduler, with clocks set by the test. They share nothing but the database. */
abstract class Schedulers {

    static final String CAMPAIGNS = "/api/v1/campaigns";
    static final Instant EVE = Instant.parse("2090-01-01T00:00:00Z");

    @Inject
    PhaseDateRows dates;

    @Inject
    CampaignRepository campaigns;

    @Inject
    CampaignDecisions decisions;

    @Inject
    EventLogs logs;

    @Inject
    WaitingItems waiting;

    @BeforeEach
    void units_and_a_framework() {
        Documents.publishOnce("s-framework");
        registerDepartment("s-unit-1");
        registerDepartment("s-unit-2");
    }

    /** Another instance of the service with its clock fixed at this moment. */
    OpenDuePhases instance(Instant now) {
        return instance(dates, now);
    }

    OpenDuePhases instance(PhaseDateRows rows, Instant now) {
        return new OpenDuePhases(rows, campaigns, decisions, logs, waiting, Clock.fixed(now, ZoneOffset.UTC));
    }

    static int look(OpenDuePhases instance) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(instance::look);
    }

    static void create(String code, String units, String phases) {
        administrator()
                .body("""
                        {"code": "%s", "title": "Đợt", "framework": {"key": "s-framework", "version": 1},
                         "period": "2090", "units": [%s], "phases": [%s]}
                        """.formatted(code, units, phases))
                .post(CAMPAIGNS)
                .then()
                .statusCode(201);
    }

    static String phase(String name, Instant opens) {
        return "{\"name\": \"%s\", \"opens\": \"%s\", \"closes\": \"%s\"}"
                .formatted(name, opens, opens.plusSeconds(3_600));
    }

    static ValidatableResponse show(String code) {
        return as("auditor").get(CAMPAIGNS + "/" + code).then().statusCode(200);
    }

    static void enter(String code, String body) {
        administrator()
                .body(body)
                .post(CAMPAIGNS + "/" + code + "/phase")
                .then()
                .statusCode(200);
    }
}
