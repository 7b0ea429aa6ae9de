/** The content of the consolidated report, computed from the projection. */
@NullMarked
package dti.scoring.reports.domain;

import org.jspecify.annotations.NullMarked;
