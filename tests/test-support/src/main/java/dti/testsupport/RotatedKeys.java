package dti.testsupport;

import com.sun.net.httpserver.HttpServer;
import dti.localstack.TokenIssuer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/**
 * A token issuer whose keys are read over HTTP and change while a service runs, instead of {@link StackResource}'s
 * fixed key. Tests call it over HTTP, too, because another class loader loads it.
 */
public final class RotatedKeys implements QuarkusTestResourceLifecycleManager {

    private static final int KEY_BITS = 2048;
    private static final float MINUTES = 10;

    private volatile RsaJsonWebKey current = key("first");
    private final HttpServer server;

    public RotatedKeys() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        serve("/keys", query -> new JsonWebKeySet(current).toJson(OutputControlLevel.PUBLIC_ONLY));
        serve("/rotate", id -> {
            current = key(id);
            return id;
        });
        serve("/token", this::signed);
        server.start();
        return Map.of(
                "quarkus.oidc.public-key", "",
                "quarkus.oidc.auth-server-url",
                        "http://127.0.0.1:" + server.getAddress().getPort(),
                "quarkus.oidc.discovery-enabled", "false",
                "quarkus.oidc.jwks-path", "/keys",
                "quarkus.oidc.token.forced-jwk-refresh-interval", "1S");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /** Starts after {@link StackResource}, to override its fixed key. */
    @Override
    public int order() {
        return 1;
    }

    /** Replaces the issuer's key. */
    public static void rotate(String id) {
        ask("/rotate?" + id);
    }

    /** A token signed with the issuer's current key. */
    public static String token(String role) {
        return ask("/token?" + role);
    }

    private static String ask(String path) {
        String issuer = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
        return RestAssured.given()
                .get(issuer + path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private void serve(String path, UnaryOperator<String> answer) {
        server.createContext(path, exchange -> {
            String query = String.valueOf(exchange.getRequestURI().getQuery());
            byte[] bytes = answer.apply(query).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", path.equals("/keys") ? "application/json" : "text/plain");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private String signed(String role) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(TokenIssuer.ISSUER);
        claims.setAudience(TokenIssuer.AUDIENCE);
        claims.setSubject("rotated-" + role);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(MINUTES);
        claims.setStringListClaim("groups", List.of(role));
        RsaJsonWebKey key = current;
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RsaJsonWebKey key(String id) {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(KEY_BITS);
            key.setKeyId(id);
            key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            key.setUse("sig");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
