package dti.framework.plans.application;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A plan as it is now. */
@Entity
@Table(name = "plan")
class PlanEntity {

    /** Unit and year, as its stream is named. */
    @Id
    String id = "";

    String unit = "";

    int year;

    /** JSON of {@link StoredPlan}. */
    String document = "";

    /** Of the plan's stream. */
    long version;
}
