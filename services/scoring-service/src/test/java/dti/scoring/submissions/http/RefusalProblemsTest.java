package dti.scoring.submissions.http;

import static org.assertj.core.api.Assertions.assertThat;

import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;
import dti.scoring.submissions.domain.Refusal.EntriesRefused;
import dti.scoring.submissions.domain.Refusal.EntryRefusal;
import dti.scoring.submissions.domain.Refusal.EntryRefused;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalProblemsTest {

    private static final EntryRefused NOTHING = new EntryRefused(0, "1.1", new EntryRefusal.NothingToAccept());
    private static final EntryRefused DECIDED = new EntryRefused(2, "1.3", new EntryRefusal.CouncilDecided(1, null));
    private static final EntryRefused TOO_MANY =
            new EntryRefused(1, "1.2", new EntryRefusal.PointsOutOfRange(BigDecimal.TEN, BigDecimal.ONE));

    @Test
    void a_batch_refused_by_rules_names_each_entry() {
        ProblemException problem = RefusalProblems.of(new EntriesRefused(List.of(NOTHING, DECIDED)), true);

        assertThat(problem.type()).isEqualTo(ProblemType.REFUSED);
        assertThat(problem.rule()).isEqualTo("nothing-to-accept");
        assertThat(problem.errors())
                .extracting(FieldError::pointer)
                .containsExactly("/scores/0/accept", "/scores/2/leaf");
    }

    @Test
    void a_batch_with_one_entry_refused_by_a_rule_names_it() {
        ProblemException problem = RefusalProblems.of(new EntriesRefused(List.of(DECIDED)), true);

        assertThat(problem.rule()).isEqualTo("council-decided");
        assertThat(problem.errors()).extracting(FieldError::pointer).containsExactly("/scores/2/leaf");
    }

    @Test
    void a_batch_with_a_value_that_cannot_be_is_invalid_and_names_each_entry() {
        ProblemException problem = RefusalProblems.of(new EntriesRefused(List.of(NOTHING, TOO_MANY)), true);

        assertThat(problem.type()).isEqualTo(ProblemType.INVALID);
        assertThat(problem.errors())
                .extracting(FieldError::pointer)
                .containsExactly("/scores/0/accept", "/scores/1/points");
    }

    @Test
    void one_entry_of_its_own_has_pointers_from_the_body() {
        ProblemException problem = RefusalProblems.of(new EntriesRefused(List.of(TOO_MANY)), false);

        assertThat(problem.errors()).extracting(FieldError::pointer).containsExactly("/points");
        assertThat(problem.detail()).isEqualTo(problem.errors().getFirst().message());
    }
}
