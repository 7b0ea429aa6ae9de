/** Tests of publications over REST. */
@NullMarked
package dti.ranking.publications.http;

import org.jspecify.annotations.NullMarked;
