/** What the consolidated report says, computed from what the projection keeps. */
@NullMarked
package dti.scoring.reports.domain;

import org.jspecify.annotations.NullMarked;
