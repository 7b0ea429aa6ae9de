/** Tests of the events of publications. */
@NullMarked
package dti.ranking.publications.application;

import org.jspecify.annotations.NullMarked;
