/**
 * Tests what every service must do before a request reaches a resource, over all operations of its OpenAPI document.
 */
@NullMarked
package dti.testsupport.edge;

import org.jspecify.annotations.NullMarked;
