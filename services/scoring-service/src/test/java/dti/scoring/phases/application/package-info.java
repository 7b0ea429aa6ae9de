@NullMarked
package dti.scoring.phases.application;

import org.jspecify.annotations.NullMarked;
