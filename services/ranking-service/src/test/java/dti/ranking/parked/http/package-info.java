@NullMarked
package dti.ranking.parked.http;

import org.jspecify.annotations.NullMarked;
