/** General information: what is kept beside the log. */
@NullMarked
package dti.scoring.generalinfo.application;

import org.jspecify.annotations.NullMarked;
