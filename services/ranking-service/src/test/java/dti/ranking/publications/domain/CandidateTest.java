package dti.ranking.publications.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CandidateTest {

    private static final Map<String, String> ALL_FINALISED = Map.of("a", "finalised", "b", "finalised");

    @Test
    void what_is_finalised_and_has_wholly_arrived_can_be_published() {
        assertThat(candidate("finalised", ALL_FINALISED, List.of(), false).refusal())
                .isEmpty();
    }

    @Test
    void what_is_published_can_be_published_again_whatever_was_made_of_it_before() {
        var published = Map.of("a", "published", "b", "published");

        assertThat(candidate("published", published, List.of(), true).refusal()).isEmpty();
    }

    @Test
    void what_is_not_final_is_refused_with_its_phase() {
        assertThat(candidate("appraisal-2", ALL_FINALISED, List.of("x"), false).refusal())
                .contains(new Refusal.ByRule(PublicationRule.CAMPAIGN_NOT_FINALISED, "c", "appraisal-2"));
    }

    @Test
    void a_stream_that_stands_still_is_named() {
        assertThat(candidate("finalised", ALL_FINALISED, List.of("scores c/a"), false)
                        .refusal())
                .contains(new Refusal.ByRule(PublicationRule.STREAM_PARKED, "c", "scores c/a"));
    }

    @Test
    void a_unit_nothing_was_heard_of_is_named() {
        assertThat(candidate("finalised", Map.of("a", "finalised"), List.of(), false)
                        .refusal())
                .contains(new Refusal.ByRule(PublicationRule.RESULTS_BEHIND, "c", "b"));
    }

    @Test
    void a_unit_that_has_not_entered_the_phase_yet_is_named() {
        var unfinished = Map.of("a", "finalised", "b", "appraisal-2");

        assertThat(candidate("finalised", unfinished, List.of(), false).refusal())
                .contains(new Refusal.ByRule(PublicationRule.PHASE_CHANGE_UNFINISHED, "c", "b"));
    }

    @Test
    void what_is_about_to_become_published_is_not_published_once_more() {
        assertThat(candidate("finalised", ALL_FINALISED, List.of(), true).refusal())
                .contains(new Refusal.ByRule(PublicationRule.PHASE_CHANGE_UNFINISHED, "c", "published"));
    }

    @Test
    void units_whose_score_waits_are_named() {
        assertThat(waiting(List.of("Sở Y tế (b)")).refusal())
                .contains(new Refusal.ByRule(PublicationRule.UNITS_WAITING, "c", "Sở Y tế (b)"));
    }

    @Test
    void of_many_units_that_wait_the_first_are_named_and_all_counted() {
        List<String> units =
                IntStream.rangeClosed(1, 300).mapToObj(n -> "u" + n).toList();

        assertThat(waiting(units).refusal().orElseThrow().about())
                .startsWith("u1, u2, ")
                .endsWith("u20, … (300)");
    }

    private static Candidate waiting(List<String> units) {
        return new Candidate("c", "finalised", List.of("a", "b"), ALL_FINALISED, List.of(), units, false);
    }

    private static Candidate candidate(
            String phase, Map<String, String> phases, List<String> parked, boolean toBePublished) {
        return new Candidate("c", phase, List.of("a", "b"), phases, parked, List.of(), toBePublished);
    }
}
