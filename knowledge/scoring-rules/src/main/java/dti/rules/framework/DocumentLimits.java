package dti.rules.framework;

/** How large a framework document may be. The largest real one has 247 nodes; these leave room without inviting abuse. */
public final class DocumentLimits {

    /** Four times the largest framework known. The linter compares findings with totals: 2,000 nodes took it 3 s, 1,000 under one. */
    public static final int NODES_MAX = 1_000;
    /** Pillar, group, indicator, criterion, and two more for ragged documents. */
    public static final int DEPTH_MAX = 6;
    /** Of any list beside the nodes. */
    public static final int ITEMS_MAX = 2_000;
    /** Of a verbatim text; the longest cell known has 1,900 characters. */
    public static final int TEXT_LENGTH_MAX = 20_000;
    /** Of a key or code: they appear in URLs and event payloads. */
    public static final int KEY_LENGTH_MAX = 64;
    /** Of any maximum, in points. */
    public static final int POINTS_MAX = 1_000_000;
    /** Decimals of a leaf's points. */
    public static final int SCALE_MAX = 2;
    /** After so many errors the rest helps nobody. */
    public static final int ERRORS_MAX = 200;

    private DocumentLimits() {}
}
