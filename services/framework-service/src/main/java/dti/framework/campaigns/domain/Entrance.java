package dti.framework.campaigns.domain;

/** The cause of entering a phase. */
public enum Entrance {
    /** A person's request, which takes precedence over every date. */
    BY_HAND,
    /** The phase's planned opening date has come. */
    BY_DATE,
    /** The campaign's results were published. This is the only way to enter {@link Phase#PUBLISHED}. */
    BY_PUBLICATION
}
