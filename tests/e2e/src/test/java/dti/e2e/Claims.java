package dti.e2e;

import static dti.e2e.Hanoi.FINANCE;
import static dti.e2e.Hanoi.JUSTICE;

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

/** Tokens as the issuer makes them, and such as no issuer of the house would. */
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

    private final List<String> sound;
    private final List<String> odd = new ArrayList<>();

    Claims(Stack stack) {
        sound = List.of(
                stack.token("administrator", null),
                stack.token("administrator", null),
                stack.token("auditor", null),
                stack.token("unit-officer", FINANCE),
                stack.token("unit-officer", FINANCE),
                stack.token("unit-leader", FINANCE),
                stack.token("council", JUSTICE),
                stack.token("reviewer", JUSTICE),
                stack.token("data-source", JUSTICE),
                stack.token("integrator", null),
                "");
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

    /** A whole header line. */
    String odd(Random random) {
        return odd.get(random.nextInt(odd.size()));
    }
}
