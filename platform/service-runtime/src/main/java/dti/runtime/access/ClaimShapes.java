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
 * Refuses a token whose claims do not have the shape the services read: it is 401 at authentication, before anything is made
 * of the claims. Whether a unit exists is the registry's to say, later.
 */
@ApplicationScoped
@Unremovable
public class ClaimShapes implements Validator {

    /** The longest subject OpenID Connect allows. */
    private static final int SUBJECT_LENGTH_MAX = 255;

    /** A scheme of 64 characters, a colon and an identifier of 100 are the longest name a unit has. */
    private static final int UNIT_LENGTH_MAX = 200;

    /** A directory may tell its own groups beside our roles; their full paths stay below this. */
    private static final int GROUP_LENGTH_MAX = 255;

    private static final int GROUPS_MAX = 200;

    /** A header has 16 KB at the most; scopes beyond a quarter of it are a mistake. */
    private static final int SCOPE_LENGTH_MAX = 4_096;

    /** Events name the system's own parts so. */
    private static final String SYSTEM_PREFIX = "system:";

    /** Controls, formats that are invisible or turn the direction, halves of characters, separators of lines. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]");

    @Override
    public @Nullable String validate(JwtContext context) {
        return fault(context.getJwtClaims()).orElse(null);
    }

    /** What is wrong with the claims; empty where they can be read. */
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
