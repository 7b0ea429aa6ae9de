package dti.contracts;

import org.jspecify.annotations.Nullable;

/**
 * Who did something.
 *
 * @param subject opaque subject id; never a name or address
 * @param role the role it acted in, as in the token
 * @param unit the unit it belongs to, where it belongs to one
 */
public record Actor(String subject, String role, @Nullable String unit) {}
