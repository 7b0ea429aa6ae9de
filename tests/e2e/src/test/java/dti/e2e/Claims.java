package dti.e2e;

import static dti.e2e.Hanoi.FINANCE;

import dti.localstack.TokenIssuer;
import dti.localstack.TokenRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Valid tokens, and tokens and headers that no issuer would make. */
final class Claims {

    private static final List<Object> SHAPES = List.of(
            List.of("x"),
            Map.of("a", "b"),
            1,
            true,
            "",
            " ",
            "a\0b",
            "HN-SO-TAI-CHINH",
            "a\u202eb",
            "x".repeat(2_000),
            List.of(),
            "*",
            "a/b");

    /** Administrators and officers come twice, because most operations are theirs; the empty token is none. */
    private final List<String> sound;

    private final List<String> odd = new ArrayList<>();

    Claims(Stack stack) {
        sound = new ArrayList<>(Callers.tokens(stack));
        sound.addAll(List.of(stack.token("administrator", null), stack.token("unit-officer", FINANCE), ""));
        oddClaims(TokenIssuer.keptIn(Path.of(stack.home().toString(), "keys")));
        oddHeaders(sound.getFirst());
    }

    private void oddClaims(TokenIssuer issuer) {
        TokenRequest officer = TokenRequest.of("unit-officer").unit(FINANCE);
        for (String claim : List.of(
                "unit", "sub", "role", "roles", "scope", "aud", "iss", "exp", "nbf", "iat", "groups", "realm_access")) {
            SHAPES.forEach(shape -> odd.add(bearer(issuer.issue(officer, claim(claim, shape)))));
            odd.add(bearer(issuer.issue(officer, claim(claim, null))));
        }
        odd.add(bearer(issuer.issue(officer, Instant.now().minus(Duration.ofDays(1)))));
    }

    private void oddHeaders(String whole) {
        odd.addAll(List.of(
                bearer(whole.substring(0, whole.length() - 4)),
                bearer(whole + "x"),
                bearer(""),
                bearer("a.b.c"),
                bearer("\u00ff"),
                bearer("eyJhbGciOiJub25lIn0.e30."),
                "Authorization: Basic YTpi",
                "Authorization: Bearer",
                "Authorization: " + whole));
    }

    private static Map<String, @Nullable Object> claim(String name, @Nullable Object value) {
        return new HashMap<>(Collections.singletonMap(name, value));
    }

    private static String bearer(String token) {
        return "Authorization: Bearer " + token;
    }

    String sound(Random random) {
        return sound.get(random.nextInt(sound.size()));
    }

    /** A whole header line with a malformed token. */
    String odd(Random random) {
        return odd.get(random.nextInt(odd.size()));
    }
}
