package dti.framework.plans.application;

import dti.contracts.PlanChanged;
import java.util.List;

/** A plan as its row keeps it: what the contract says of it, and what was last reported of each item. */
record StoredPlan(PlanChanged.Plan plan, boolean assigned, List<PlanChanged.Progress> progress) {}
