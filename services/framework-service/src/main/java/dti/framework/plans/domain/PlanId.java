package dti.framework.plans.domain;

/** The unit of a plan, and its year. */
public record PlanId(String unit, int year) {

    /** The name of the plan's stream and the id of its row. */
    @Override
    public String toString() {
        return unit + "/" + year;
    }
}
