package dti.framework.plans.application;

import dti.contracts.PlanChanged;
import java.util.List;

/** A plan as stored in its row: the plan of the contract, and the latest progress of each item. */
record StoredPlan(PlanChanged.Plan plan, boolean assigned, List<PlanChanged.Progress> progress) {}
