package dti.scoring.duties.application;

import dti.eventstore.Append;
import dti.eventstore.Outages;
import dti.runtime.work.PeriodicTask;
import dti.runtime.work.WaitingItems;
import dti.scoring.duties.domain.Duty;
import dti.scoring.duties.domain.Urgency;
import dti.scoring.logs.EventLogs;
import io.smallrye.mutiny.Multi;
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
import java.util.stream.Collectors;

/**
 * Records an event for each duty that becomes due soon, and another when it is overdue ("đôn đốc", 000 Điều 2.1.a). A
 * row per reminder and its event are one transaction. The instance that writes the row first writes the event, so
 * several instances remind once.
 */
@ApplicationScoped
public class DutyReminders implements PeriodicTask {

    /**
     * Reminders per transaction. A campaign's deadline brings thousands, and the transaction locks the end of the log.
     */
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
                   and not exists (select from es.put_off_item w
                                    where w.worker = $4
                                      and w.item = concat_ws('/', o.campaign, o.unit, o.owes, o.agency, o.kind,
                                                             extract(epoch from o.due), o.reminder))
                 order by o.kind, o.agency, o.due, o.campaign, o.unit
                 limit $3
                on conflict do nothing
                returning campaign, unit, owes, agency, kind, due, reminder)
            select es.take_up($4, concat_ws('/', d.campaign, d.unit, d.owes, d.agency, d.kind,
                                            extract(epoch from d.due), d.reminder)),
                   concat_ws('/', d.campaign, d.unit, d.owes, d.agency, d.kind,
                             extract(epoch from d.due), d.reminder) as item,
            """ + DutyRows.COLUMNS + """

              from claimed c
              join open d using (campaign, unit, owes, agency, kind, due, reminder)
             order by d.kind, d.agency, d.due, d.campaign, d.unit""";

    private final Pool pool;
    private final EventLogs logs;
    private final DutiesConfig config;
    private final WaitingItems waiting;
    private final Clock clock;

    DutyReminders(Pool pool, EventLogs logs, DutiesConfig config, WaitingItems waiting, Clock clock) {
        this.clock = clock;
        this.waiting = waiting;
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

    /** Sends all reminders that are pending now. */
    Uni<Void> remind() {
        return Multi.createBy()
                .repeating()
                .uni(() -> remind(REMINDERS_AT_ONCE))
                .whilst(count -> count >= REMINDERS_AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Where a batch fails, its reminders are sent one by one, and a reminder that fails alone is put off. */
    private Uni<Integer> remind(int most) {
        Instant now = clock.instant();
        Claimed claimed = new Claimed();
        return pool.withTransaction(transaction -> remind(now, most, claimed, transaction))
                .invoke(count -> {
                    if (count > 0) {
                        logs.duties().announceAppended();
                    }
                })
                .onFailure(fault -> claimed.isSomething() && !Outages.isOutage(fault))
                .recoverWithUni(fault -> most > 1 ? remindOneByOne(claimed) : putOff(claimed, fault));
    }

    private Uni<Integer> remindOneByOne(Claimed claimed) {
        return Multi.createFrom()
                .range(0, claimed.items.size())
                .onItem()
                .transformToUniAndConcatenate(_ -> remind(1))
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }

    private Uni<Integer> putOff(Claimed claimed, Throwable fault) {
        String item = claimed.items.getFirst();
        return waiting.putOff(name(), List.of(WaitingItems.Waiting.failed(item, "the reminder " + item, fault)))
                .replaceWith(1);
    }

    /** The append comes last: it locks the end of the log until the commit. */
    private Uni<Integer> remind(Instant now, int most, Claimed claimed, SqlConnection transaction) {
        return transaction
                .preparedQuery(CLAIM)
                .execute(Tuple.of(at(now), at(now.plus(config.soonBefore())), most, name()))
                .invoke(claimed::are)
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

    /** The reminders claimed by a transaction that may fail. */
    private static final class Claimed {

        private final List<String> items = new ArrayList<>();

        void are(RowSet<Row> rows) {
            rows.forEach(row -> items.add(row.getString("item")));
        }

        boolean isSomething() {
            return !items.isEmpty();
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
