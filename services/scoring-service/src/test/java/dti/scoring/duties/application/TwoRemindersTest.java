package dti.scoring.duties.application;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dti.runtime.work.WaitingItems;
import dti.scoring.ReferenceFeed;
import dti.scoring.logs.EventLogs;
import dti.testsupport.StackResource;
import dti.testsupport.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Several instances check at the same moment: all see the same duty without a reminder, and one sends it. */
@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class TwoRemindersTest {

    private static final String CAMPAIGN = "reminders-at-once";
    private static final String UNIT = "hn-so-y-te";

    /** The instance of the running service, and the two of this test. */
    private static final int INSTANCES = 3;

    private static final String FOREIGN_ROW = """
            insert into duty_reminder (campaign, unit, owes, agency, kind, due, reminder)
            values ($1, $2, 'unit', $2, 'submission', $3, 'due-soon')""";

    private static final String WAITING = """
            select count(*) from pg_stat_activity
             where wait_event_type = 'Lock' and query like '%insert into duty_reminder%' and pid <> pg_backend_pid()""";

    private static final String REMINDERS = """
            select e.payload::json ->> 'kind' || ' ' || (e.payload::json ->> 'reminder') as reminder from es.event e
             where e.log_id = (select id from es.log_head where log = 'duties') and e.stream = $1
             order by 1""";

    @Inject
    Pool pool;

    @Inject
    EventLogs logs;

    @Inject
    DutiesConfig config;

    @Test
    void what_several_instances_want_to_remind_of_at_once_is_one_event() {
        Instant due = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        SqlConnection blocker = pool.getConnection().await().atMost(Duration.ofSeconds(5));
        var transaction = blocker.begin().await().atMost(Duration.ofSeconds(5));
        try {
            // An unfinished reminder blocks every instance that saw the duty without one, within its statement.
            blocker.preparedQuery(FOREIGN_ROW)
                    .execute(Tuple.of(CAMPAIGN, UNIT, due.atOffset(ZoneOffset.UTC)))
                    .await()
                    .atMost(Duration.ofSeconds(5));
            open(due);

            List<CompletableFuture<Void>> looks = new ArrayList<>();
            for (int i = 1; i < INSTANCES; i++) {
                looks.add(new DutyReminders(pool, logs, config, new WaitingItems(pool), Clock.systemUTC())
                        .remind()
                        .subscribeAsCompletionStage());
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> count(WAITING) == INSTANCES);
            transaction.rollback().await().atMost(Duration.ofSeconds(5));

            CompletableFuture.allOf(looks.toArray(CompletableFuture[]::new))
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
        } finally {
            blocker.close().await().atMost(Duration.ofSeconds(5));
        }

        assertThat(reminders()).containsExactly("general-info due-soon", "self-scores due-soon", "submission due-soon");
        new DutyReminders(pool, logs, config, new WaitingItems(pool), Clock.systemUTC())
                .remind()
                .await()
                .atMost(Duration.ofSeconds(20));
        assertThat(reminders()).hasSize(3);
    }

    private static void open(Instant due) {
        ReferenceFeed feed = ReferenceFeed.shared();
        feed.framework("hn-so-2024");
        feed.unit(UNIT);
        feed.phase(CAMPAIGN, new ReferenceFeed.Terms("hn-so-2024", List.of()), "self-assessment", due, List.of(UNIT));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> given().auth()
                                .oauth2(Tokens.token("auditor"))
                                .get("/api/v1/duties?campaign=" + CAMPAIGN)
                                .<List<Object>>path("items")
                                .size()
                        == 3);
    }

    private long count(String sql) {
        return pool.query(sql)
                .execute()
                .await()
                .atMost(Duration.ofSeconds(5))
                .iterator()
                .next()
                .getLong(0);
    }

    private List<String> reminders() {
        List<String> found = new ArrayList<>();
        pool.preparedQuery(REMINDERS)
                .execute(Tuple.of(CAMPAIGN + "/" + UNIT))
                .await()
                .atMost(Duration.ofSeconds(5))
                .forEach(row -> found.add(row.getString("reminder")));
        return found;
    }
}
