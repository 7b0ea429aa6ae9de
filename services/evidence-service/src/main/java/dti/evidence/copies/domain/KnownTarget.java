package dti.evidence.copies.domain;

import java.util.List;

/**
 * The facts this service knows about one leaf of one unit in a known campaign.
 *
 * @param framework the key of the framework the campaign names
 * @param frameworkIsHere whether that version has arrived; without it no leaf is known
 * @param sources the units that are assigned to the leaf as a source of its data
 */
public record KnownTarget(
        String framework,
        int frameworkVersion,
        boolean unitTakesPart,
        boolean frameworkIsHere,
        boolean leafExists,
        List<String> sources) {

    public KnownTarget {
        sources = List.copyOf(sources);
    }
}
