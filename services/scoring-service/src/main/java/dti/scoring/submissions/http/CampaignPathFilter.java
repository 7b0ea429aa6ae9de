package dti.scoring.submissions.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Answers 404 where a path names a campaign that cannot be: no stream of events is called so. */
public class CampaignPathFilter {

    /** As framework-service registers campaigns. */
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    @ServerRequestFilter
    public void check(ContainerRequestContext request) {
        MultivaluedMap<String, String> named = request.getUriInfo().getPathParameters();
        boolean ofSubmission = named.containsKey("campaign") && named.containsKey("unit");
        if (ofSubmission && !CODE.matcher(named.getFirst("campaign")).matches()) {
            throw RefusalProblems.notOpened();
        }
    }
}
