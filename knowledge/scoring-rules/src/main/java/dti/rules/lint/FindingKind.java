package dti.rules.lint;

import java.util.Locale;

/** The kinds of findings. The wire word is the first part of a finding's id, so it never changes. */
public enum FindingKind {
    /** The children add up to another maximum than is printed. */
    SUM_DIFFERS,
    /** No maximum is printed on a leaf. */
    BLANK_MAXIMUM,
    /** No maximum is printed on headings. */
    BLANK_HEADING,
    /** Several leaves share one printed maximum. */
    SHARED_MAXIMUM,
    /** A maximum is printed in parentheses: it is already inside the parent's. */
    PARENTHESISED_MAXIMUM,
    /** The text beside the table gives another maximum than the table. */
    MAXIMUM_DIFFERS,
    /** The maximum depends on the unit or on its inputs. */
    MAXIMUM_VARIES,
    /** The document claims another number of nodes than it has. */
    COUNT_DIFFERS,
    /** Two siblings have the same code. */
    DUPLICATE_CODE,
    /** A number is left out, or the numbers run backwards. */
    NUMBERING_GAP,
    /** The text beside the table gives a node another name than the table. */
    NAME_DIFFERS,
    /** No rule is printed, or none is transcribed. */
    MISSING_RULE,
    /** Some values, or some points, are not covered by the rule. */
    RULE_GAP,
    /** The points jump at a threshold. */
    RULE_DISCONTINUITY,
    /** The rule gives fewer points for more of the measured thing. */
    RULE_INVERSION,
    /** A ratio divides by the figure of another scope. */
    DENOMINATOR_SCOPE,
    /** A ratio may be 0/0. */
    ZERO_DENOMINATOR,
    /** The print does not say whether more is better. */
    UNKNOWN_POLARITY,
    /** The print can be read in more than one way; an interpretation is recorded. */
    AMBIGUOUS_RULE,
    /** The document states more than one way of ranking. */
    RANKING_CONFLICT,
    /** A resolution names no finding of the framework. */
    STALE_RESOLUTION,
    /** A resolution takes a decision that its finding does not offer. */
    UNFIT_RESOLUTION;

    /** The word used on the wire and in ids. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
