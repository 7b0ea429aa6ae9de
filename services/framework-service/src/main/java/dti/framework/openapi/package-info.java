/** What the OpenAPI document says of every operation alike: tokens, headers, and how this API says no. */
@NullMarked
package dti.framework.openapi;

import org.jspecify.annotations.NullMarked;
