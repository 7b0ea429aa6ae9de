/** The rules that decide whether results may be published. */
@NullMarked
package dti.ranking.publications.domain;

import org.jspecify.annotations.NullMarked;
