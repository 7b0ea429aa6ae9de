package dti.scoring.duties.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DutyTest {

    private static final Instant DUE = Instant.parse("2024-10-31T16:59:59Z");
    private static final Duration SOON = Duration.ofHours(72);
    private static final Duty.Named HEALTH = new Duty.Named("so-y-te", "Sở Y tế");
    private static final Duty.Named HOME = new Duty.Named("so-noi-vu", "Sở Nội vụ");

    @Test
    void the_last_moment_is_in_time_and_three_days_before_is_soon() {
        assertThat(Urgency.of(DUE, DUE, SOON)).isEqualTo(Urgency.DUE_SOON);
        assertThat(Urgency.of(DUE, DUE.plusMillis(1), SOON)).isEqualTo(Urgency.OVERDUE);
        assertThat(Urgency.of(DUE, DUE.minus(SOON), SOON)).isEqualTo(Urgency.DUE_SOON);
        assertThat(Urgency.of(DUE, DUE.minus(SOON).minusMillis(1), SOON)).isEqualTo(Urgency.LATER);
        assertThat(Urgency.of(null, DUE, SOON)).isEqualTo(Urgency.UNDATED);
    }

    @Test
    void people_are_told_who_owes_what_by_when_in_both_languages() {
        Duty duty = new Duty("c-2024", HEALTH, "reviewer", HOME, DutyKind.DECISIONS, DUE, List.of("1.1", "1.2"));

        assertThat(duty.vi(Urgency.OVERDUE))
                .isEqualTo("Quá hạn – Sở Nội vụ: chưa thẩm định 2 tiêu chí của Sở Y tế, hạn 31/10/2024 23:59"
                        + " (đợt c-2024): 1.1, 1.2.");
        assertThat(duty.en(Urgency.DUE_SOON))
                .isEqualTo("Due soon – Sở Nội vụ: 2 leaves of Sở Y tế are not decided on, due 31/10/2024 23:59"
                        + " (campaign c-2024): 1.1, 1.2.");
    }

    @Test
    void a_duty_of_no_agency_is_the_councils_or_any_reviewers() {
        Duty council = new Duty("c", HEALTH, "council", null, DutyKind.EXCLUSIONS, null, List.of("1.1"));
        Duty anyone = new Duty("c", HEALTH, "reviewer", null, DutyKind.DECISIONS, null, List.of("1.1"));

        assertThat(council.vi(Urgency.UNDATED)).contains("Hội đồng thẩm định");
        assertThat(anyone.vi(Urgency.UNDATED)).contains("Cơ quan thẩm định");
    }

    @Test
    void ten_items_are_told_and_the_rest_is_counted() {
        List<String> many = IntStream.rangeClosed(1, 12).mapToObj(n -> "1." + n).toList();
        Duty duty = new Duty("c", HEALTH, "unit", HEALTH, DutyKind.SELF_SCORES, DUE, many);

        assertThat(duty.vi(Urgency.LATER))
                .contains("còn 12 tiêu chí")
                .contains("1.10, …")
                .doesNotContain("1.11");
    }
}
