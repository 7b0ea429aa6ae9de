/** Publishes final results as signed editions, which never change, and reads them. */
@NullMarked
package dti.ranking.publications.application;

import org.jspecify.annotations.NullMarked;
