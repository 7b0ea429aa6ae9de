/** The part of general information that is stored outside the log. */
@NullMarked
package dti.scoring.generalinfo.application;

import org.jspecify.annotations.NullMarked;
