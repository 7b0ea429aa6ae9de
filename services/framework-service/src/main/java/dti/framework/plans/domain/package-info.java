/** Plans of a unit for a year: targets and tasks, their owners and due days, and their progress (001, Phụ lục 1–3). */
@NullMarked
package dti.framework.plans.domain;

import org.jspecify.annotations.NullMarked;
