package dti.scoring.submissions.domain;

import static dti.scoring.submissions.domain.SubmissionFixture.OFFICER;
import static dti.scoring.submissions.domain.SubmissionFixture.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import dti.scoring.ShippedFramework;
import dti.scoring.submissions.domain.SubmissionCommand.EnterSelfScores;
import dti.scoring.submissions.domain.SubmissionCommand.Entry;
import dti.scoring.submissions.domain.SubmissionCommand.Opening;
import dti.scoring.submissions.domain.SubmissionEvent.PhaseEntered;
import dti.scoring.submissions.domain.SubmissionEvent.SelfScoreEntered;
import dti.scoring.submissions.domain.SubmissionEvent.SubmissionOpened;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On the framework of 001, whose meetings of the first quarter are due on 31.3. */
class LeafDeadlineTest {

    private static final ScoredFramework TL_XA = ShippedFramework.scored("tl-xa-2023");
    private static final String FIRST_QUARTER = "I.2.2";

    /** The last second of 31 March in Vietnam, and the second after it. */
    private static final Instant IN_TIME = Instant.parse("2023-03-31T16:59:59Z");

    private static final Instant LATE = Instant.parse("2023-03-31T17:00:00Z");

    private static Opening opening(@Nullable String period, Map<String, Map<String, Object>> parameters) {
        return new Opening(
                "tl-xa-2023",
                "tl-xa",
                "commune",
                List.of(),
                new FrameworkPin("tl-xa-2023", 1),
                UnreviewedPolicy.ACCEPT_SELF,
                parameters,
                null,
                null,
                period);
    }

    private static SubmissionOpened opened() {
        Opening opening = opening("2023", Map.of());
        return new SubmissionOpened(
                opening.campaign(),
                opening.unit(),
                opening.level(),
                opening.groups(),
                opening.framework(),
                opening.unreviewed(),
                opening.parameters(),
                null,
                null,
                opening.period(),
                SYSTEM);
    }

    private static Optional<LocalDate> day(@Nullable String printed, @Nullable String period) {
        return LeafDeadline.of(opening(period, Map.of()), "x", printed).map(LeafDeadline::day);
    }

    @Test
    void the_printed_day_falls_into_the_year_of_the_campaign() {
        assertThat(TL_XA.demands(FIRST_QUARTER).deadline()).isEqualTo("31.3");
        assertThat(day("31.3", "2023")).contains(LocalDate.of(2023, 3, 31));
        assertThat(day("31/10", "2024-Q3")).contains(LocalDate.of(2024, 10, 31));
        assertThat(day("30.6.2022", "2024-05")).contains(LocalDate.of(2022, 6, 30));
    }

    @Test
    void what_is_no_day_is_no_deadline() {
        assertThat(day("31.2", "2023")).isEmpty();
        assertThat(day("0.3", "2023")).isEmpty();
        assertThat(day("Quý I", "2023")).isEmpty();
        assertThat(day(null, "2023")).isEmpty();
        assertThat(day("31.3", null)).isEmpty();
    }

    @Test
    void the_campaigns_own_day_stands_above_the_print() {
        var extended = opening("2023", Map.of("x", Map.of("deadline", "2023-11-15")));

        assertThat(LeafDeadline.of(extended, "x", "31.10").orElseThrow().day()).isEqualTo("2023-11-15");
        assertThat(LeafDeadline.of(extended, "y", "31.10").orElseThrow().day()).isEqualTo("2023-10-31");
    }

    @Test
    void the_last_day_ends_at_midnight_in_vietnam() {
        LeafDeadline deadline = new LeafDeadline(LocalDate.of(2023, 3, 31));

        assertThat(deadline.isMissedBy(IN_TIME)).isFalse();
        assertThat(deadline.isMissedBy(LATE)).isTrue();
        assertThat(deadline.isWithin(14, Instant.parse("2023-03-16T16:59:59Z"))).isFalse();
        assertThat(deadline.isWithin(14, Instant.parse("2023-03-16T17:00:00Z"))).isTrue();
        assertThat(deadline.isWithin(14, LATE)).isFalse();
    }

    @Test
    void what_is_entered_late_says_so_and_has_its_points() {
        assertThat(entered(IN_TIME).flags()).isEmpty();

        SelfScoreEntered late = entered(LATE);
        assertThat(late.flags()).containsExactly(LeafDeadline.LATE);
        assertThat(late.points()).isEqualByComparingTo(new BigDecimal("2"));
    }

    @Test
    void what_is_computed_anew_stays_as_late_as_it_came() {
        assertThat(LeafDeadline.carried(List.of("input-differs", LeafDeadline.LATE), List.of("ratio-capped")))
                .containsExactly("ratio-capped", LeafDeadline.LATE);
        assertThat(LeafDeadline.carried(List.of("input-differs"), List.of("ratio-capped")))
                .containsExactly("ratio-capped");
    }

    private static SelfScoreEntered entered(Instant at) {
        var decider = new SubmissionDecider(TL_XA);
        var state = decider.fold(List.of(opened(), new PhaseEntered(Phase.SELF_ASSESSMENT, null, null, SYSTEM)));
        var inputs = Map.<String, Object>of("held", true, "chairedByHead", true);
        var decision = decider.decide(
                new EnterSelfScores(List.of(new Entry(FIRST_QUARTER, null, inputs, null)), at, OFFICER), state);
        return (SelfScoreEntered) ((dti.eventsourcing.Decision.Accepted<SubmissionEvent, Refusal>) decision)
                .events()
                .getFirst();
    }
}
