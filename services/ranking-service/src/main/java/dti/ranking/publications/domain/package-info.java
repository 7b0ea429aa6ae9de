/** When results may be published, and what an edition is. */
@NullMarked
package dti.ranking.publications.domain;

import org.jspecify.annotations.NullMarked;
