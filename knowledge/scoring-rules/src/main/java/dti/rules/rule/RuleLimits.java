package dti.rules.rule;

import java.util.regex.Pattern;

/** The limits of a rule: far above any rule of the documents, far below a size that does harm. */
public final class RuleLimits {

    /** Levels of nested rules; the documents need three. */
    public static final int DEPTH_MAX = 8;

    /** Rules in one leaf, without its readings. */
    public static final int RULES_MAX = 200;

    /** Entries of any list or map of a rule: inputs, conditions, options, steps, parts, tests. */
    public static final int ENTRIES_MAX = 100;

    /** Characters of a verbatim text or a note. */
    public static final int TEXT_LENGTH_MAX = 10_000;

    /** Letters, digits, underscore and hyphen, so that a name fits a URL, a JSON pointer and a spreadsheet. */
    public static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    /** The reserved name under which points of a manual leaf are entered. */
    public static final String POINTS = "points";

    private RuleLimits() {}
}
