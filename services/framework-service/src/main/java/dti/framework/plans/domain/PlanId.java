package dti.framework.plans.domain;

/** Whose plan, and for which year. */
public record PlanId(String unit, int year) {

    /** As streams and rows are named. */
    @Override
    public String toString() {
        return unit + "/" + year;
    }
}
