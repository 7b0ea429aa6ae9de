package dti.contracts;

import org.jspecify.annotations.Nullable;

/**
 * The person or system that acted.
 *
 * @param subject opaque subject id; never a name or address
 * @param role the actor used, as in the token
 * @param unit code of the actor's unit; absent where the actor has none
 */
public record Actor(String subject, String role, @Nullable String unit) {}
