/** Tests of the responses to callers when the database fails, with an endpoint that makes it fail. */
@NullMarked
package dti.ranking.outages;

import org.jspecify.annotations.NullMarked;
