/** How far the plans of units have come becomes an event of their submissions. */
@NullMarked
package dti.scoring.plans.application;

import org.jspecify.annotations.NullMarked;
