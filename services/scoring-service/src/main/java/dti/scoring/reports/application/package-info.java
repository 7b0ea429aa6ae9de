/**
 * Writes the consolidated report of a campaign: read in one snapshot, written as JSON or as a workbook, unit by unit.
 */
@NullMarked
package dti.scoring.reports.application;

import org.jspecify.annotations.NullMarked;
