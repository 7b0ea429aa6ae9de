package dti.ranking.leaderboards.http;

import dti.access.Caller;
import dti.access.CallerProvider;
import dti.problem.ETags;
import dti.problem.Page;
import dti.problem.ProblemBody;
import dti.problem.RequestHeaders;
import dti.ranking.leaderboards.application.Leaderboard;
import dti.ranking.leaderboards.application.LeaderboardQuery;
import dti.ranking.leaderboards.application.Leaderboards;
import dti.ranking.leaderboards.application.RankChange;
import dti.ranking.leaderboards.application.RankHistories;
import dti.ranking.leaderboards.application.UnitTrend;
import dti.ranking.leaderboards.application.UnitTrends;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The live leaderboard of a campaign, and how a unit came to where it stands. */
@Path("/api/v1/leaderboards/{campaign}")
@Tag(name = "Leaderboards", description = "Bảng xếp hạng")
@APIResponse(
        responseCode = "default",
        description = "A problem",
        content =
                @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemBody.class)))
@Produces(MediaType.APPLICATION_JSON)
public class LeaderboardResource {

    private final CallerProvider callers;
    private final RequestHeaders headers;
    private final Leaderboards leaderboards;
    private final UnitTrends trends;
    private final RankHistories ranks;

    LeaderboardResource(
            CallerProvider callers,
            RequestHeaders headers,
            Leaderboards leaderboards,
            UnitTrends trends,
            RankHistories ranks) {
        this.callers = callers;
        this.headers = headers;
        this.leaderboards = leaderboards;
        this.trends = trends;
        this.ranks = ranks;
    }

    @GET
    @Operation(operationId = "getLeaderboard", summary = "Units in order, and the order under the other policies")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Leaderboard.class)))
    @APIResponse(responseCode = "304", description = "Unchanged")
    public Uni<RestResponse<Leaderboard>> leaderboard(String campaign, @BeanParam Questions.Ranked asked) {
        LeaderboardQuery query = Questions.query(campaign, asked);
        Caller caller = callers.caller();
        return Questions.asOf(asked)
                .map(asOf -> leaderboards.readPast(caller, query, asOf).map(this::answer))
                .orElseGet(() -> now(caller, query));
    }

    private Uni<RestResponse<Leaderboard>> now(Caller caller, LeaderboardQuery query) {
        return leaderboards.readable(caller, query).flatMap(known -> {
            if (headers.ifNoneMatch(ETags.ofHash(known.tag()))) {
                return Uni.createFrom().item(Conditional.<Leaderboard>notModified(known.tag()));
            }
            return leaderboards.read(known, query).map(board -> Conditional.ok(board.leaderboard(), board.tag()));
        });
    }

    private RestResponse<Leaderboard> answer(Leaderboards.Tagged past) {
        return headers.ifNoneMatch(ETags.ofHash(past.tag()))
                ? Conditional.notModified(past.tag())
                : Conditional.ok(past.leaderboard(), past.tag());
    }

    @GET
    @Path("/units/{unit}")
    @Operation(operationId = "getUnitTrend", summary = "Rank and points over time, per pillar, against the median")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UnitTrend.class)))
    @APIResponse(responseCode = "304", description = "Unchanged")
    public Uni<RestResponse<UnitTrend>> unit(String campaign, String unit, @BeanParam Questions.Compared asked) {
        LeaderboardQuery query = Questions.query(campaign, asked);
        return trends.readable(callers.caller(), query, unit).flatMap(known -> {
            if (headers.ifNoneMatch(ETags.ofHash(known.tag()))) {
                return Uni.createFrom().item(Conditional.<UnitTrend>notModified(known.tag()));
            }
            return trends.read(known, query, unit).map(of -> Conditional.ok(of.trend(), of.tag()));
        });
    }

    @GET
    @Path("/units/{unit}/history")
    @Operation(
            operationId = "getRankHistory",
            summary = "The unit's rank right before and right after each event of its submission, oldest first",
            description =
                    "position is the event's in the log submissions, as a submission's history has it. Each rank is"
                            + " that of the leaderboard as of the position, or of the one before. A page may have fewer events than"
                            + " asked for: 100 at most, some ten where there are thousands of units.")
    public Uni<Page<RankChange>> history(
            String campaign,
            String unit,
            @BeanParam Questions.Compared asked,
            @Nullable @QueryParam("limit") Integer limit,
            @Nullable @QueryParam("cursor") String cursor) {
        return ranks.read(
                callers.caller(), Questions.query(campaign, asked), unit, Page.number(cursor, 0), Page.limit(limit));
    }
}
