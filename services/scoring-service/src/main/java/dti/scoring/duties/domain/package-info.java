/** The open work on a submission: of its unit, of data sources, of reviewers and of the council. */
@NullMarked
package dti.scoring.duties.domain;

import org.jspecify.annotations.NullMarked;
