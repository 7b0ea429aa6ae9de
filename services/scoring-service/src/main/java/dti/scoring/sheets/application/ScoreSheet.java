package dti.scoring.sheets.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit's filled score sheet, with every text as it is printed.
 *
 * @param superior the unit above, for the head of the paper; absent where there is none
 * @param instrument the document that issued the framework
 * @param provisional the warning that the score may still change, and why; absent once the score is final
 * @param period the campaign's, in words
 */
public record ScoreSheet(
        @Nullable String superior,
        String unitName,
        String campaignTitle,
        String period,
        String frameworkTitle,
        @Nullable String instrument,
        @Nullable String provisional,
        List<Line> lines,
        Totals totals,
        List<BonusLine> bonuses,
        Proof proof) {

    public ScoreSheet {
        lines = List.copyOf(lines);
        bonuses = List.copyOf(bonuses);
    }

    /**
     * A row of the table, as the decision prints it.
     *
     * @param depth 0 for a row without a parent
     * @param heading whether other rows belong under it
     * @param max as printed
     * @param applicable the maximum for this unit, where it differs from the printed one
     * @param notes the reasons for the score: decisions, exclusions, the unit's own words
     */
    public record Line(
            String code,
            String name,
            int depth,
            boolean heading,
            String max,
            @Nullable String applicable,
            String self,
            String council,
            String achieved,
            List<String> notes) {

        public Line {
            notes = List.copyOf(notes);
        }
    }

    /** The totals of the whole submission. */
    public record Totals(
            String max,
            String applicable,
            String self,
            String council,
            String achieved,
            String bonus,
            String percent) {}

    /** A line of the bonus ledger. */
    public record BonusLine(String points, String reason) {}

    /**
     * The data to check the paper with.
     *
     * @param version the number of events the sheet is made from
     * @param position of the last of them in the log
     * @param hash of that event; it depends on the hashes of all events before it
     * @param at when that event was recorded
     * @param printedAt when this sheet was made
     */
    public record Proof(
            String campaign,
            String unit,
            String framework,
            long version,
            long position,
            String hash,
            String at,
            String printedAt) {}
}
