/** The published results, for everybody. */
@NullMarked
package dti.ranking.publications.http;

import org.jspecify.annotations.NullMarked;
