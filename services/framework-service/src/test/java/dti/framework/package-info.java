/** The tests of framework-service: its house rules, its API over real servers, and its deciders. */
@NullMarked
package dti.framework;

import org.jspecify.annotations.NullMarked;
