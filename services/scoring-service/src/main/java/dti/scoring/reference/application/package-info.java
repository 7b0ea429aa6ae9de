/** Local copies of frameworks, units and campaigns, which framework-service owns. */
@NullMarked
package dti.scoring.reference.application;

import org.jspecify.annotations.NullMarked;
