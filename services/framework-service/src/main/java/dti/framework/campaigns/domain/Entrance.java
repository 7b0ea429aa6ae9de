package dti.framework.campaigns.domain;

/** How a campaign comes to enter a phase. */
public enum Entrance {
    /** Somebody asks for it; their word stands above every date. */
    BY_HAND,
    /** The date on which the phase was planned to open has come. */
    BY_DATE,
    /** Its results were published: the only way to {@link Phase#PUBLISHED}. */
    BY_PUBLICATION
}
