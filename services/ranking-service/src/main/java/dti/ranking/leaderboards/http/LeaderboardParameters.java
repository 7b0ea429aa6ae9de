package dti.ranking.leaderboards.http;

import dti.eventsourcing.text.TimeRules;
import dti.ranking.leaderboards.application.AsOf;
import dti.ranking.leaderboards.application.LeaderboardQuery;
import dti.ranking.leaderboards.application.SeriesQuery;
import dti.ranking.leaderboards.domain.Basis;
import dti.ranking.leaderboards.domain.Policy;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a leaderboard. An unknown value is an error. */
final class LeaderboardParameters {

    /** The log whose positions {@code asOf} takes. Scores have the same positions. */
    private static final String LOG = "submissions:";

    private LeaderboardParameters() {}

    /** The parameters of every view of a leaderboard. */
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

    /** The further parameters of a leaderboard. */
    static final class Ranked extends Compared {

        @QueryParam("node")
        @Parameter(description = "Key of the node to rank by; the whole unless said")
        @Nullable
        String node;

        @QueryParam("pool")
        @Parameter(description = "Name of one of the campaign's ranking pools; all its units unless said")
        @Nullable
        String pool;

        @QueryParam("asOf")
        @Parameter(
                description = "The leaderboard as it was: a time (RFC 3339), or a position as Dti-Position writes it,"
                        + " such as submissions:1042")
        @Nullable
        String asOf;
    }

    /**
     * The requested moment; empty for the present. Fails with 400 where {@code asOf} is neither a time nor a position.
     */
    static Optional<AsOf> asOf(Ranked asked) {
        String text = asked.asOf;
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    text.startsWith(LOG)
                            ? new AsOf.Position(Long.parseLong(text.substring(LOG.length())))
                            : new AsOf.Time(TimeRules.time(text).toInstant()));
        } catch (DateTimeException | NumberFormatException unreadable) {
            throw ProblemException.malformed(FieldError.parameter(
                    "asOf",
                    new Text(
                            "asOf phải là thời điểm RFC 3339, ví dụ 2024-06-30T17:00:00+07:00, hoặc vị trí như"
                                    + " submissions:1042.",
                            "asOf must be an RFC 3339 time such as 2024-06-30T17:00:00+07:00, or a position such as"
                                    + " submissions:1042.")));
        }
    }

    /** The parameters of a series. */
    static final class Restated {

        @QueryParam("basis")
        @Parameter(
                description = "Whose points; achieved unless said",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"achieved", "self", "council"}))
        @Nullable
        String basis;

        @QueryParam("restated")
        @Parameter(description = "Whether predecessors stand in where the unit took no part; not unless said")
        @Nullable
        Boolean restated;
    }

    static SeriesQuery query(String framework, String unit, Restated asked) {
        return new SeriesQuery(framework, unit, basis(asked.basis), Boolean.TRUE.equals(asked.restated));
    }

    static LeaderboardQuery query(String campaign, Ranked asked) {
        return new LeaderboardQuery(campaign, basis(asked.basis), asked.node, policy(asked), asked.pool);
    }

    /** The query of a request that has not reached its resource yet. */
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
        return new LeaderboardQuery(campaign, basis(asked.basis), null, policy(asked), null);
    }

    private static Basis basis(@Nullable String word) {
        return word == null
                ? Basis.ACHIEVED
                : known(
                        "basis",
                        Basis.ofWire(word),
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
