package dti.scoring.submissions.domain;

/** Whether the unit has submitted its submission (002, Bảng 1, 2.2: the unit's leader submits). */
public enum Submittal {
    /** Not submitted, or reopened; values entered when the phase closes count as entered. */
    OPEN,
    SUBMITTED,
    /** A reviewer or the council returned it to the unit. */
    RETURNED
}
