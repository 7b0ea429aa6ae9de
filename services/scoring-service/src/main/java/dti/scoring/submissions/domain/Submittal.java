package dti.scoring.submissions.domain;

/** Whether the unit has handed its submission in (002, Bảng 1, 2.2: the unit's leader does). */
public enum Submittal {
    /** Not handed in, or taken back; what is in it when the phase closes is taken as entered. */
    OPEN,
    SUBMITTED,
    /** Whoever appraises gave it back to the unit. */
    RETURNED
}
