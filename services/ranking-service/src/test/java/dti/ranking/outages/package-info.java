/** What callers are told when the database cannot, by an endpoint that makes it so. */
@NullMarked
package dti.ranking.outages;

import org.jspecify.annotations.NullMarked;
