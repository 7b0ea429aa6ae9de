package dti.framework.plans.application;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The current state of a plan. */
@Entity
@Table(name = "plan")
class PlanEntity {

    /** Unit and year, the same as the name of its stream. */
    @Id
    String id = "";

    String unit = "";

    int year;

    /** The {@link StoredPlan} as JSON. */
    String document = "";

    /** The version of the plan's stream. */
    long version;
}
