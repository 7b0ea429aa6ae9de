@NullMarked
package dti.scoring.campaigns.application;

import org.jspecify.annotations.NullMarked;
