/** What stands against a publication. */
@NullMarked
package dti.ranking.publications.domain;

import org.jspecify.annotations.NullMarked;
