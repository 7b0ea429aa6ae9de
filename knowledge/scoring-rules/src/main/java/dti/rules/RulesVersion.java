package dti.rules;

/**
 * The version of the scoring rules as they are programmed. It is recorded with every computed score, so that a score that differs
 * from its recomputation can be told from one that other rules gave.
 *
 * <p>It is raised whenever the same values give other points, another state or another total. {@code RulesVersionTest} holds the
 * results of each version and fails when they change and the version does not.
 */
public final class RulesVersion {

    public static final String CURRENT = "1";

    private RulesVersion() {}
}
