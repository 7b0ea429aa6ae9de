package dti.scoring.duties.application;

import static org.assertj.core.api.Assertions.assertThat;

import dti.contracts.ContractsJson;
import dti.contracts.DutyReminder;
import dti.eventstore.Append;
import dti.scoring.duties.domain.Duty;
import dti.scoring.duties.domain.DutyKind;
import dti.scoring.duties.domain.Urgency;
import dti.testsupport.EventPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReminderMessagesTest {

    private static final Instant DUE = Instant.parse("2024-10-31T16:59:59Z");
    private static final Path SAMPLE = Path.of("src/test/resources/samples/duties/duty-reminded.v1.json");

    private static Duty duty(Instant due, String... items) {
        return new Duty(
                "tl-xa-2024",
                new Duty.Named("mh-xa-01", "Xã minh họa 01"),
                "source",
                new Duty.Named("mh-so-tttt", "Sở Thông tin và Truyền thông minh họa"),
                DutyKind.INPUTS,
                due,
                List.of(items));
    }

    @Test
    void a_recorded_reminder_is_read_and_written_the_same() throws IOException {
        String recorded = Files.readString(SAMPLE).strip();

        Append written = ReminderMessages.append(duty(DUE, "III.1.1", "III.1.2"), Urgency.DUE_SOON, DUE);

        assertThat(written.events().getFirst().type()).isEqualTo("duty-reminded");
        assertThat(written.events().getFirst().payload()).isEqualTo(recorded);
        assertThat(EventPage.reasons("duties")).containsOnlyKeys(ReminderMessages.TYPE);
        assertThat(ContractsJson.mapper()
                        .writeValueAsString(ContractsJson.mapper().readValue(recorded, DutyReminder.class)))
                .isEqualTo(recorded);
    }

    @Test
    void the_same_reminder_is_the_same_request_whatever_is_left_of_the_duty() {
        var first = ReminderMessages.append(duty(DUE, "III.1.1", "III.1.2"), Urgency.DUE_SOON, DUE);

        assertThat(ReminderMessages.append(duty(DUE, "III.1.2"), Urgency.DUE_SOON, DUE.plusSeconds(1))
                        .requestId())
                .isEqualTo(first.requestId());
        assertThat(ReminderMessages.append(duty(DUE, "III.1.1"), Urgency.OVERDUE, DUE)
                        .requestId())
                .isNotEqualTo(first.requestId());
        assertThat(ReminderMessages.append(duty(DUE.plusSeconds(1), "III.1.1"), Urgency.DUE_SOON, DUE)
                        .requestId())
                .isNotEqualTo(first.requestId());
    }
}
