package dti.rules.rule;

/** How the conditions of a checklist are joined. */
public enum ConditionJoin {
    ALL_OF,
    ANY_OF
}
