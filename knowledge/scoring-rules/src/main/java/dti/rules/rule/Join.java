package dti.rules.rule;

/** How the conditions of a checklist are joined. */
public enum Join {
    ALL_OF,
    ANY_OF
}
