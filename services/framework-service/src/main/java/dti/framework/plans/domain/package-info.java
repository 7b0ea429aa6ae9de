/** Plans of a unit for a year: what it is to reach and to do, by whom and when, and how far it has come (001, Phụ lục 1–3). */
@NullMarked
package dti.framework.plans.domain;

import org.jspecify.annotations.NullMarked;
