package dti.runtime.access;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a token whose claims do not have the shape the services read: 401 at authentication, before any claim is
 * used. Whether a unit exists is checked later, against the registry.
 */
@ApplicationScoped
@Unremovable
public class ClaimShapes implements Validator {

    /** The longest subject OpenID Connect allows. */
    private static final int SUBJECT_LENGTH_MAX = 255;

    /** The longest name of a unit has 165 characters: a scheme of 64, a colon and an identifier of 100. */
    private static final int UNIT_LENGTH_MAX = 200;

    /** A directory may send its own groups besides our roles; their full paths are shorter than this. */
    private static final int GROUP_LENGTH_MAX = 255;

    private static final int GROUPS_MAX = 200;

    /** A header has at most 16 KB; scopes longer than a quarter of it are a mistake. */
    private static final int SCOPE_LENGTH_MAX = 4_096;

    /** The prefix of the subjects that events record for the system's own parts. */
    private static final String SYSTEM_PREFIX = "system:";

    /**
     * Control characters, invisible or direction-changing formats, lone surrogates, unassigned characters, line and
     * paragraph separators.
     */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]");

    @Override
    public @Nullable String validate(JwtContext context) {
        return fault(context.getJwtClaims()).orElse(null);
    }

    /** The fault of the claims; empty when they can be read. */
    static Optional<String> fault(JwtClaims claims) {
        return fault("sub", claims.getClaimValue("sub"), SUBJECT_LENGTH_MAX)
                .or(() -> subjectOfTheSystem(claims.getClaimValue("sub")))
                .or(() -> fault("unit", claims.getClaimValue("unit"), UNIT_LENGTH_MAX))
                .or(() -> fault("scope", claims.getClaimValue("scope"), SCOPE_LENGTH_MAX))
                .or(() -> groups(claims.getClaimValue("groups")));
    }

    private static Optional<String> fault(String claim, @Nullable Object value, int lengthMax) {
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof String text)) {
            return Optional.of("The claim " + claim + " is no string");
        }
        if (text.length() > lengthMax || UNPRINTABLE.matcher(text).find()) {
            return Optional.of("The claim " + claim + " is too long or has characters that nobody can read");
        }
        return Optional.empty();
    }

    private static Optional<String> subjectOfTheSystem(@Nullable Object subject) {
        return subject instanceof String text && (text.isBlank() || text.startsWith(SYSTEM_PREFIX))
                ? Optional.of("The claim sub names nobody")
                : Optional.empty();
    }

    private static Optional<String> groups(@Nullable Object value) {
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof List<?> groups) || groups.size() > GROUPS_MAX) {
            return Optional.of("The claim groups is no list of at most " + GROUPS_MAX + " strings");
        }
        for (Object group : groups) {
            Optional<String> fault =
                    group == null ? Optional.of("A group is null") : fault("groups", group, GROUP_LENGTH_MAX);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }
}
