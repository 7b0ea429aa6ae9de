package dti.scoring.replays.http;

import dti.scoring.LogAccessWalk;
import dti.testsupport.StackResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Tests every endpoint of replays with every role. */
@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class AuditAccessTest extends LogAccessWalk {

    private static final Set<String> AUDIT = Set.of("auditor", "administrator");
    private static final Set<String> DECIDE = Set.of("administrator");
    private static final String NO_SUCH = "/api/v1/audits/replays/" + new UUID(0, 1);
    private static final String REASON = "{\"reason\":\"x\"}";

    AuditAccessTest() {
        super(List.of(
                new Endpoint(Method.POST, "/api/v1/audits/replays", "{\"campaign\":\"nowhere\"}", AUDIT),
                new Endpoint(Method.GET, "/api/v1/audits/replays", "", AUDIT),
                new Endpoint(Method.GET, NO_SUCH, "", AUDIT),
                new Endpoint(Method.POST, NO_SUCH + "/pause", "", AUDIT),
                new Endpoint(Method.POST, NO_SUCH + "/resume", "", AUDIT),
                new Endpoint(Method.DELETE, NO_SUCH, "", AUDIT),
                new Endpoint(Method.POST, NO_SUCH + "/swap", REASON, DECIDE),
                new Endpoint(Method.POST, NO_SUCH + "/revert", REASON, DECIDE)));
    }
}
