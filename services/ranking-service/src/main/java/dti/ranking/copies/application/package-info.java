/** Local copies of frameworks, units and campaigns, which framework-service owns. */
@NullMarked
package dti.ranking.copies.application;

import org.jspecify.annotations.NullMarked;
