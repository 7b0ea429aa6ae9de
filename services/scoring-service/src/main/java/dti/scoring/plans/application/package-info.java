/** The progress of units' plans becomes an event of their submissions. */
@NullMarked
package dti.scoring.plans.application;

import org.jspecify.annotations.NullMarked;
