/** The REST resources of published results. Everybody may read them. */
@NullMarked
package dti.ranking.publications.http;

import org.jspecify.annotations.NullMarked;
