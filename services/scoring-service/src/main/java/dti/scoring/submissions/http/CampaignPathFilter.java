package dti.scoring.submissions.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Answers 404 if the campaign in a path has no valid code: no stream of events has such a name. */
public class CampaignPathFilter {

    /** The codes under which framework-service registers campaigns. */
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
