package dti.scoring.duties.application;

import dti.eventstore.Append;
import dti.scoring.duties.domain.Duty;
import dti.scoring.duties.domain.Urgency;
import dti.scoring.logs.EventLogs;
import dti.wiring.Chore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes an event of each duty that becomes due soon, and another when it is overdue ("đôn đốc", 000 Điều 2.1.a). A row per
 * reminder and its event are one transaction, and whoever writes the row first writes the event: several instances remind
 * once.
 */
@ApplicationScoped
public class DutyReminders implements Chore {

    /** Reminders in one transaction: a campaign's deadline brings thousands, and the log's head is held meanwhile. */
    private static final int REMINDERS_AT_ONCE = 200;

    private static final String CLAIM = """
            with open as (
                select d.campaign, d.unit, d.owes, d.agency, d.kind, d.due, d.items,
                       case when d.due < $1 then 'overdue' else 'due-soon' end as reminder
                  from duty d
                 where d.due <= $2),
            claimed as (
                insert into duty_reminder (campaign, unit, owes, agency, kind, due, reminder)
                select o.campaign, o.unit, o.owes, o.agency, o.kind, o.due, o.reminder
                  from open o
                 where not exists (select from duty_reminder r
                                    where (r.campaign, r.unit, r.owes, r.agency, r.kind, r.due, r.reminder)
                                        = (o.campaign, o.unit, o.owes, o.agency, o.kind, o.due, o.reminder))
                 order by o.kind, o.agency, o.due, o.campaign, o.unit
                 limit $3
                on conflict do nothing
                returning campaign, unit, owes, agency, kind, due, reminder)
            select\s""" + DutyRows.COLUMNS + """

              from claimed c
              join open d using (campaign, unit, owes, agency, kind, due, reminder)
             order by d.kind, d.agency, d.due, d.campaign, d.unit""";

    private final Pool pool;
    private final EventLogs logs;
    private final DutiesConfig config;
    private final Clock clock = Clock.systemUTC();

    DutyReminders(Pool pool, EventLogs logs, DutiesConfig config) {
        this.pool = pool;
        this.logs = logs;
        this.config = config;
    }

    @Override
    public String name() {
        return "duty-reminders";
    }

    @Override
    public Duration pause() {
        return config.remindEvery();
    }

    @Override
    public Uni<Void> look() {
        return remind();
    }

    /** Reminds of everything that is to be reminded of now. */
    Uni<Void> remind() {
        Instant now = clock.instant();
        return pool.withTransaction(transaction -> remind(now, transaction)).flatMap(count -> {
            if (count > 0) {
                logs.duties().announceAppended();
            }
            return count < REMINDERS_AT_ONCE ? Uni.createFrom().voidItem() : remind();
        });
    }

    /** The append comes last: it holds the end of the log until the commit. */
    private Uni<Integer> remind(Instant now, SqlConnection transaction) {
        return transaction
                .preparedQuery(CLAIM)
                .execute(Tuple.of(at(now), at(now.plus(config.soonBefore())), REMINDERS_AT_ONCE))
                .map(rows -> appends(rows, now))
                .flatMap(appends -> appends.isEmpty()
                        ? Uni.createFrom().item(0)
                        : logs.duties().appendWithin(transaction, appends).map(List::size));
    }

    private List<Append> appends(RowSet<Row> rows, Instant now) {
        List<Append> appends = new ArrayList<>(rows.size());
        for (Row row : rows) {
            Duty duty = DutyRows.duty(row);
            appends.add(ReminderMessages.append(duty, Urgency.of(duty.due(), now, config.soonBefore()), now));
        }
        return appends;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
