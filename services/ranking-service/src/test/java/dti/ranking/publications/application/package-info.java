/** What is recorded of publications. */
@NullMarked
package dti.ranking.publications.application;

import org.jspecify.annotations.NullMarked;
