/** The consolidated report. */
@NullMarked
package dti.scoring.reports.domain;

import org.jspecify.annotations.NullMarked;
