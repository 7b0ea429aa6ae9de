package dti.rules;

/**
 * The version of the scoring rules as programmed. It is recorded with every computed score, to distinguish a score
 * that differs from its recomputation from one that other rules gave.
 *
 * <p>It is raised whenever the same values give other points, another state or another total. {@code RulesVersionTest}
 * has the results of each version and fails when they change without the version.
 */
public final class RulesVersion {

    public static final String CURRENT = "1";

    private RulesVersion() {}
}
