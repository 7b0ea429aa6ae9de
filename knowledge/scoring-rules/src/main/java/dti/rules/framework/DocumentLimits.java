package dti.rules.framework;

/**
 * The limits of a framework document. The largest real one has 247 nodes; the limits leave room without inviting abuse.
 */
public final class DocumentLimits {

    /**
     * Four times the largest framework known. The linter needs under 1 s for 1,000 nodes and 3 s for 2,000, because it
     * computes totals per finding.
     */
    public static final int NODES_MAX = 1_000;
    /** Four kinds of nodes, and two more levels for irregular documents. */
    public static final int DEPTH_MAX = 6;
    /** Items of any list except the nodes. */
    public static final int ITEMS_MAX = 2_000;
    /** Characters of a verbatim text; the longest cell known has 1,900. */
    public static final int TEXT_LENGTH_MAX = 20_000;
    /** Characters of a key or code, which appear in URLs and event payloads. */
    public static final int KEY_LENGTH_MAX = 64;
    /** The largest maximum, in points. */
    public static final int POINTS_MAX = 1_000_000;
    /** Decimals of a leaf's points. */
    public static final int SCALE_MAX = 2;
    /** Errors reported of one document. */
    public static final int ERRORS_MAX = 200;

    private DocumentLimits() {}
}
