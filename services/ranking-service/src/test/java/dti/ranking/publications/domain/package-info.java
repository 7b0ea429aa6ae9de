/** Tests of the rules that forbid a publication. */
@NullMarked
package dti.ranking.publications.domain;

import org.jspecify.annotations.NullMarked;
