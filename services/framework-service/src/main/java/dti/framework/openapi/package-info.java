/** The parts of the OpenAPI document that all operations share: tokens, headers and refusals. */
@NullMarked
package dti.framework.openapi;

import org.jspecify.annotations.NullMarked;
