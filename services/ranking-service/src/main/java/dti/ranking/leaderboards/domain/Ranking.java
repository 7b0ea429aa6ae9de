package dti.ranking.leaderboards.domain;

import dti.rules.number.Rational;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Units in order, the best first, with standard competition ranks: equal units share a rank, and the rank after them is
 * one more than the number of units before it (1-2-2-4). Units that cannot be ranked come last. Equal units are listed
 * by their codes.
 */
public final class Ranking {

    private final List<RankPlace> places;
    private final Map<String, Integer> ranks = new HashMap<>();

    private Ranking(List<RankPlace> places) {
        this.places = List.copyOf(places);
        for (RankPlace place : places) {
            Integer rank = place.rank();
            if (rank != null) {
                ranks.put(place.unit(), rank);
            }
        }
    }

    public static Ranking of(Map<String, RankingEntry> standings, Measure measure) {
        List<Entry> entries = new ArrayList<>();
        List<RankPlace> unranked = new ArrayList<>();
        standings.forEach((unit, standing) -> measure.of(standing)
                .ifPresentOrElse(
                        figure -> entries.add(Entry.of(unit, figure, standing, measure)),
                        () -> unranked.add(new RankPlace(unit, null, false))));
        entries.sort(Entry.BEST_FIRST.thenComparing(Entry::unit));
        unranked.sort(Comparator.comparing(RankPlace::unit));
        List<RankPlace> places = new ArrayList<>(ranked(entries));
        places.addAll(unranked);
        return new Ranking(places);
    }

    /** All places, the best first, units without a rank last. */
    public List<RankPlace> places() {
        return places;
    }

    public Optional<Integer> rankOf(String unit) {
        return Optional.ofNullable(ranks.get(unit));
    }

    /** Whether other units have the unit's rank. */
    public boolean isTied(String unit) {
        return places.stream().anyMatch(place -> place.unit().equals(unit) && place.tied());
    }

    /** The number of units with a rank. */
    public int ranked() {
        return ranks.size();
    }

    /** Whether any unit has another rank in the other ranking. */
    public boolean differsFrom(Ranking other) {
        return !ranks.equals(other.ranks);
    }

    /**
     * The ranks a unit has gained since an earlier ranking, below 0 where it lost some; empty where it has no rank in
     * one of them.
     */
    public Optional<Integer> movementSince(Ranking then, String unit) {
        return rankOf(unit).flatMap(now -> then.rankOf(unit).map(before -> before - now));
    }

    private static List<RankPlace> ranked(List<Entry> entries) {
        List<RankPlace> places = new ArrayList<>(entries.size());
        int rank = 1;
        for (int i = 0; i < entries.size(); i++) {
            boolean likeBefore = i > 0 && entries.get(i).isEqualTo(entries.get(i - 1));
            boolean likeNext = i + 1 < entries.size() && entries.get(i).isEqualTo(entries.get(i + 1));
            rank = likeBefore ? rank : i + 1;
            places.add(new RankPlace(entries.get(i).unit(), rank, likeBefore || likeNext));
        }
        return places;
    }

    /** A unit and the figures that decide its rank, most important first. */
    private record Entry(String unit, List<Rational> figures) {

        static final Comparator<Entry> BEST_FIRST = Entry::compareFigures;

        static Entry of(String unit, Rational figure, RankingEntry standing, Measure measure) {
            Stream<Rational> breakers = standing.tieBreakers().stream().map(measure::ofTieBreaker);
            return new Entry(unit, Stream.concat(Stream.of(figure), breakers).toList());
        }

        boolean isEqualTo(Entry other) {
            return compareFigures(other) == 0;
        }

        private int compareFigures(Entry other) {
            for (int i = 0; i < Math.min(figures.size(), other.figures.size()); i++) {
                int order = other.figures.get(i).compareTo(figures.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }
    }
}
