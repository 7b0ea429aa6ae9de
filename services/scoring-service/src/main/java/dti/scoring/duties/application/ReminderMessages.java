package dti.scoring.duties.application;

import dti.contracts.ContractsJson;
import dti.contracts.DutyReminder;
import dti.eventsourcing.ExpectedVersion;
import dti.eventsourcing.StreamId;
import dti.eventstore.Append;
import dti.eventstore.NewEvent;
import dti.eventstore.RequestKey;
import dti.scoring.duties.domain.Duty;
import dti.scoring.duties.domain.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Converts a reminder to the event of the log {@code duties} and to the contract's message. */
final class ReminderMessages {

    /** The type of the stored event. The urgency is in the payload. */
    static final String TYPE = "duty-reminded";

    private static final int SCHEMA_VERSION = 1;
    private static final String ACTOR = "system:duties";

    private ReminderMessages() {}

    /** The request id is derived from the duty and the urgency, so the same reminder is never a second event. */
    static Append append(Duty duty, Urgency urgency, Instant now) {
        DutyReminder reminder = reminder(duty, urgency);
        String owed = String.join(
                "/",
                reminder.campaign(),
                reminder.unit(),
                reminder.owes(),
                Objects.requireNonNullElse(reminder.agency(), ""),
                reminder.kind(),
                reminder.due().toString(),
                reminder.reminder());
        UUID requestId = new RequestKey(ACTOR, owed, new UUID(0, 0)).requestId();
        return new Append(
                new StreamId(reminder.campaign() + "/" + reminder.unit()),
                new ExpectedVersion.Any(),
                requestId,
                requestId.toString(),
                new Append.Origin(ACTOR, requestId, null, null),
                List.of(new NewEvent(
                        RequestKey.eventId(requestId, 0), TYPE, SCHEMA_VERSION, now, ContractsJson.write(reminder))));
    }

    static DutyReminder reminder(Duty duty, Urgency urgency) {
        Duty.Named agency = duty.agency();
        return new DutyReminder(
                duty.campaign(),
                duty.unit().code(),
                duty.owes(),
                agency == null ? null : agency.code(),
                duty.kind().wire(),
                urgency.wire(),
                Objects.requireNonNull(duty.due(), "only what has a date is reminded of"),
                duty.items(),
                new DutyReminder.Text(duty.vi(urgency), duty.en(urgency)));
    }
}
