/** What is still to do in a submission: by its unit, by sources of data, by reviewers and by the council. */
@NullMarked
package dti.scoring.duties.domain;

import org.jspecify.annotations.NullMarked;
