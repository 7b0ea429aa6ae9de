package dti.evidence.copies.domain;

import java.util.List;

/**
 * What is known here of one leaf of one unit in one campaign that exists.
 *
 * @param framework the key of the framework the campaign names
 * @param frameworkIsHere whether that version has arrived; without it nothing is known of leaves
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
