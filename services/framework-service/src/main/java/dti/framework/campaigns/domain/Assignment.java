package dti.framework.campaigns.domain;

/** The duty of a unit for a leaf in this campaign. */
public record Assignment(String leaf, String unit, Duty duty) {

    public enum Duty {
        LEAD,
        COORDINATING,
        SOURCE,
        REVIEWER
    }
}
