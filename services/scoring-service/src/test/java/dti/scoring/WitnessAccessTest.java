package dti.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dti.testsupport.BrokenBodyWalk;
import dti.testsupport.ClaimWalk;
import dti.testsupport.StackResource;
import dti.testsupport.WitnessWalk;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class WitnessAccessTest {

    @Test
    void what_is_kept_as_a_witness_is_for_who_audits_and_for_nobody_else() {
        assertThat(WitnessWalk.wrongAnswers("scoring")).isEmpty();
    }

    @Test
    void a_token_whose_claims_have_another_shape_is_401() {
        assertThat(ClaimWalk.wrong("/api/v1/scoring/parked-streams")).isEmpty();
    }

    @Test
    void whoever_may_not_write_is_told_so_before_the_body_is_looked_at() {
        assertThat(BrokenBodyWalk.wrong(Set.of())).isEmpty();
    }
}
