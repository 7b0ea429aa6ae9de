/** What this service knows of campaigns and frameworks, which belong to framework-service. */
@NullMarked
package dti.evidence.copies.domain;

import org.jspecify.annotations.NullMarked;
