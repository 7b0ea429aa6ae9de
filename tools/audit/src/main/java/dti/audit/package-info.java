/** An inspector's verifier. It trusts a public key and arithmetic, and nothing the operator says. */
@NullMarked
package dti.audit;

import org.jspecify.annotations.NullMarked;
