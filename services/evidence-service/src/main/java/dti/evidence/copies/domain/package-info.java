/** The parts of campaigns and frameworks this service uses; framework-service owns them. */
@NullMarked
package dti.evidence.copies.domain;

import org.jspecify.annotations.NullMarked;
