package dti.ranking.leaderboards.http;

import dti.problem.FieldError;
import dti.problem.ProblemException;
import dti.problem.Text;
import dti.ranking.leaderboards.application.LeaderboardQuery;
import dti.ranking.leaderboards.domain.Basis;
import dti.ranking.leaderboards.domain.Policy;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of a leaderboard, read strictly. */
final class Questions {

    private Questions() {}

    /** What every view of a leaderboard may be asked. */
    static class Compared {

        @QueryParam("basis")
        @Parameter(
                description = "Whose points are compared; achieved unless said",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"achieved", "self", "council"}))
        @Nullable
        String basis;

        @QueryParam("policy")
        @Parameter(
                description = "How units are compared; the campaign's own policy unless said",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {
                                    "total",
                                    "percent-of-applicable",
                                    "mean-of-pillars-raw",
                                    "mean-of-pillars-normalised"
                                }))
        @Nullable
        String policy;
    }

    /** What a leaderboard may be asked besides. */
    static final class Ranked extends Compared {

        @QueryParam("node")
        @Parameter(description = "Key of the node to rank by; the whole unless said")
        @Nullable
        String node;

        @QueryParam("pool")
        @Parameter(description = "Name of one of the campaign's ranking pools; all its units unless said")
        @Nullable
        String pool;
    }

    static LeaderboardQuery query(String campaign, Ranked asked) {
        return new LeaderboardQuery(campaign, basis(asked), asked.node, policy(asked), asked.pool);
    }

    /** The same out of a request that has not reached its resource yet. */
    static LeaderboardQuery query(UriInfo uri) {
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        Ranked asked = new Ranked();
        asked.basis = parameters.getFirst("basis");
        asked.policy = parameters.getFirst("policy");
        asked.node = parameters.getFirst("node");
        asked.pool = parameters.getFirst("pool");
        return query(uri.getPathParameters().getFirst("campaign"), asked);
    }

    static LeaderboardQuery query(String campaign, Compared asked) {
        return new LeaderboardQuery(campaign, basis(asked), null, policy(asked), null);
    }

    private static Basis basis(Compared asked) {
        return asked.basis == null
                ? Basis.ACHIEVED
                : known(
                        "basis",
                        Basis.ofWire(asked.basis),
                        Arrays.stream(Basis.values()).map(Basis::wire).toList());
    }

    private static @Nullable Policy policy(Compared asked) {
        return asked.policy == null
                ? null
                : known(
                        "policy",
                        Policy.ofWire(asked.policy),
                        Arrays.stream(Policy.values()).map(Policy::wire).toList());
    }

    private static <T> T known(String parameter, Optional<T> found, List<String> words) {
        String choice = String.join(", ", words);
        return found.orElseThrow(() -> ProblemException.malformed(FieldError.parameter(
                parameter,
                new Text(
                        parameter + " phải là một trong: " + choice + ".",
                        parameter + " is one of: " + choice + "."))));
    }
}
