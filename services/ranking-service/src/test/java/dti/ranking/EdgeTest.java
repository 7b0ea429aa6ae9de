package dti.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dti.testsupport.StackResource;
import dti.testsupport.edge.EdgeWalk;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class EdgeTest {

    @Test
    void every_operation_refuses_what_no_client_should_send_with_the_problem_that_says_why() {
        assertThat(EdgeWalk.wrongAnswers()).isEmpty();
    }
}
