/** A campaign's phase becomes an event in the stream of every submission. */
@NullMarked
package dti.scoring.campaigns.application;

import org.jspecify.annotations.NullMarked;
