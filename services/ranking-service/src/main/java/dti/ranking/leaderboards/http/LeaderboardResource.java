package dti.ranking.leaderboards.http;

import dti.ranking.leaderboards.application.Board;
import dti.ranking.leaderboards.application.BoardJson;
import dti.ranking.leaderboards.application.Leaderboard;
import dti.ranking.leaderboards.application.LeaderboardQuery;
import dti.ranking.leaderboards.application.Leaderboards;
import dti.ranking.leaderboards.application.RankChange;
import dti.ranking.leaderboards.application.RankHistories;
import dti.ranking.leaderboards.application.UnitTrend;
import dti.ranking.leaderboards.application.UnitTrends;
import dti.runtime.access.Caller;
import dti.runtime.access.CallerProvider;
import dti.runtime.problem.ProblemBody;
import dti.runtime.request.ETags;
import dti.runtime.request.Page;
import dti.runtime.request.RequestHeaders;
import dti.runtime.response.SharedBytes;
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

/** Serves the live leaderboard of a campaign, and the trend and rank history of its units. */
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
    private final BoardJson json;

    LeaderboardResource(
            CallerProvider callers,
            RequestHeaders headers,
            Leaderboards leaderboards,
            UnitTrends trends,
            RankHistories ranks,
            BoardJson json) {
        this.callers = callers;
        this.headers = headers;
        this.leaderboards = leaderboards;
        this.trends = trends;
        this.ranks = ranks;
        this.json = json;
    }

    @GET
    @Operation(
            operationId = "getLeaderboard",
            summary = "Units in order, and the order under the other policies",
            description = "All units, or with limit or cursor a page of them. Pages with the same ETag are of the same"
                    + " leaderboard.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Leaderboard.class)))
    @APIResponse(responseCode = "304", description = "Unchanged")
    public Uni<RestResponse<SharedBytes>> leaderboard(
            String campaign,
            @BeanParam LeaderboardParameters.Ranked asked,
            @Nullable @QueryParam("limit") Integer limit,
            @Nullable @QueryParam("cursor") String cursor) {
        LeaderboardQuery query = LeaderboardParameters.query(campaign, asked);
        Rows rows = Rows.of(limit, cursor);
        Caller caller = callers.caller();
        return LeaderboardParameters.asOf(asked)
                .map(asOf -> leaderboards
                        .readPast(caller, query, asOf, this::isSeen)
                        .map(past -> past.board()
                                .map(board -> answer(board, rows))
                                .orElseGet(() -> ConditionalResponse.notModified(past.tag()))))
                .orElseGet(() -> now(caller, query, rows));
    }

    private Uni<RestResponse<SharedBytes>> now(Caller caller, LeaderboardQuery query, Rows rows) {
        return leaderboards
                .readable(caller, query)
                .flatMap(known -> isSeen(known.tag())
                        ? Uni.createFrom().item(ConditionalResponse.<SharedBytes>notModified(known.tag()))
                        : leaderboards.read(known, query).map(board -> answer(board, rows)));
    }

    private boolean isSeen(String tag) {
        return headers.ifNoneMatch(ETags.ofHash(tag));
    }

    private RestResponse<SharedBytes> answer(Board board, Rows rows) {
        return ConditionalResponse.ok(
                rows.isAll() ? board.json() : json.bytes(board.leaderboard().page(rows.from(), rows.limit())),
                board.tag());
    }

    /**
     * The requested rows.
     *
     * @param limit 0 for all
     */
    private record Rows(int from, int limit) {

        /** All rows where neither parameter is given. */
        static Rows of(@Nullable Integer limit, @Nullable String cursor) {
            boolean all = limit == null && cursor == null;
            int from = (int) Math.clamp(Page.number(cursor, 0), 0, Integer.MAX_VALUE / 2);
            return new Rows(from, all ? 0 : Page.limit(limit));
        }

        boolean isAll() {
            return limit == 0;
        }
    }

    @GET
    @Path("/units/{unit}")
    @Operation(operationId = "getUnitTrend", summary = "Rank and points over time, per pillar, against the median")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UnitTrend.class)))
    @APIResponse(responseCode = "304", description = "Unchanged")
    public Uni<RestResponse<UnitTrend>> unit(
            String campaign, String unit, @BeanParam LeaderboardParameters.Compared asked) {
        LeaderboardQuery query = LeaderboardParameters.query(campaign, asked);
        return trends.readable(callers.caller(), query, unit).flatMap(known -> {
            if (headers.ifNoneMatch(ETags.ofHash(known.tag()))) {
                return Uni.createFrom().item(ConditionalResponse.<UnitTrend>notModified(known.tag()));
            }
            return trends.read(known, query, unit).map(of -> ConditionalResponse.ok(of.trend(), of.tag()));
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
            @BeanParam LeaderboardParameters.Compared asked,
            @Nullable @QueryParam("limit") Integer limit,
            @Nullable @QueryParam("cursor") String cursor) {
        return ranks.read(
                callers.caller(),
                LeaderboardParameters.query(campaign, asked),
                unit,
                Page.number(cursor, 0),
                Page.limit(limit));
    }
}
