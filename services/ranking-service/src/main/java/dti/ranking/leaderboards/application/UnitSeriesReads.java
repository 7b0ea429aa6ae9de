package dti.ranking.leaderboards.application;

import dti.contracts.UnitChanged;
import dti.ranking.copies.application.ReferenceCopies;
import dti.ranking.leaderboards.application.UnitSeriesBuild.Found;
import dti.runtime.access.Caller;
import dti.runtime.problem.Language;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.runtime.request.RequestHash;
import dti.runtime.units.UnitDirectory;
import dti.runtime.units.UnitLineage;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the results of units from campaign to campaign, as they were or restated with predecessors. */
@ApplicationScoped
public class UnitSeriesReads {

    /** Five years of monthly campaigns; more than a chart shows. */
    private static final int CAMPAIGNS_MAX = 60;

    private final Leaderboards leaderboards;
    private final LeaderboardReads reads;
    private final ReferenceCopies copies;
    private final UnitDirectory directory;

    UnitSeriesReads(
            Leaderboards leaderboards, LeaderboardReads reads, ReferenceCopies copies, UnitDirectory directory) {
        this.leaderboards = leaderboards;
        this.reads = reads;
        this.copies = copies;
        this.directory = directory;
    }

    /**
     * The data a series is built from, for one caller.
     *
     * @param tag the tag of every response built from it
     */
    public record Readable(UnitChanged unit, UnitLineage line, List<KnownCampaign> campaigns, String tag) {}

    /**
     * The campaigns the caller may read. Fails with the reason where there are campaigns and the caller may read none.
     */
    public Uni<Readable> readable(Caller caller, SeriesQuery query) {
        return copies.unit(query.unit())
                .map(unit -> unit.orElseThrow(
                        () -> ProblemException.notFound(new Text("Không có đơn vị này.", "There is no such unit."))))
                .flatMap(unit -> line(query)
                        .flatMap(line -> reads.campaigns(query.framework(), line.all(), CAMPAIGNS_MAX)
                                .map(known -> allowed(caller, known))
                                .map(known -> new Readable(unit, line, known, tag(unit, line, known)))));
    }

    public Uni<UnitSeries> read(Readable of, SeriesQuery query, Language language) {
        return Multi.createFrom()
                .iterable(of.campaigns())
                .onItem()
                .transformToUniAndConcatenate(known -> found(of.line(), known, query))
                .collect()
                .asList()
                .map(found -> UnitSeriesBuild.series(query, of.unit(), found, language));
    }

    private Uni<UnitLineage> line(SeriesQuery query) {
        return query.restated()
                ? directory.line(query.unit())
                : Uni.createFrom().item(new UnitLineage(query.unit(), Map.of()));
    }

    private Uni<Found> found(UnitLineage line, KnownCampaign known, SeriesQuery query) {
        LeaderboardQuery board = new LeaderboardQuery(known.campaign().code(), query.basis(), null, null, null);
        return leaderboards
                .read(known, board)
                .map(read -> new Found(
                        known,
                        read.leaderboard(),
                        line.standingIn(Set.copyOf(known.campaign().units()))));
    }

    private static List<KnownCampaign> allowed(Caller caller, List<KnownCampaign> known) {
        List<KnownCampaign> allowed = known.stream()
                .filter(each -> LeaderboardAccess.mayRead(caller, each))
                .toList();
        if (allowed.isEmpty() && !known.isEmpty()) {
            LeaderboardAccess.read(caller, Optional.of(known.getFirst()));
        }
        return allowed;
    }

    private static String tag(UnitChanged unit, UnitLineage line, List<KnownCampaign> campaigns) {
        Stream<String> each = campaigns.stream().map(known -> known.campaign().code() + " " + known.tag());
        return RequestHash.of(
                Stream.concat(Stream.of(unit.toString(), line.toString()), each).toArray(String[]::new));
    }
}
