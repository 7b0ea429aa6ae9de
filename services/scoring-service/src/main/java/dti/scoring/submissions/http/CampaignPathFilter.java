package dti.scoring.submissions.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Answers 404 where a path names a campaign that cannot be: no stream of events is called so. */
public class CampaignPathFilter {

    private static final String SUBMISSIONS = "/api/v1/submissions/";

    /** As framework-service registers campaigns. */
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    @ServerRequestFilter
    public void check(ContainerRequestContext request) {
        if (!request.getUriInfo().getPath().startsWith(SUBMISSIONS)) {
            return;
        }
        List<String> codes = request.getUriInfo().getPathParameters().getOrDefault("campaign", List.of());
        if (!codes.stream().allMatch(code -> CODE.matcher(code).matches())) {
            throw RefusalProblems.notOpened();
        }
    }
}
