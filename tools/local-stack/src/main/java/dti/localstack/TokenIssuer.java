package dti.localstack;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Signs tokens with a key of this machine, made on first use and stored. For local stacks and tests only. */
public final class TokenIssuer {

    public static final String ISSUER = "dti-local";
    public static final String AUDIENCE = "dti";

    /** More than a working day. */
    private static final Duration VALIDITY = Duration.ofHours(12);

    private static final int KEY_BITS = 2048;
    private static final int MIME_LINE = 64;
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final RSAPrivateCrtKey key;

    TokenIssuer(Path keys) {
        this.key = read(Secret.kept(keys.resolve("token-issuer.pem"), TokenIssuer::newKey));
    }

    /** The issuer of the stack of {@code ./dti up}. */
    public static TokenIssuer local(Path root) {
        return new TokenIssuer(StackHome.local(root).keys());
    }

    /** The issuer of a stack that keeps its keys elsewhere. */
    public static TokenIssuer keptIn(Path keys) {
        return new TokenIssuer(keys);
    }

    /** The issuer that all tests of this checkout trust. */
    public static TokenIssuer forTests() {
        return new TokenIssuer(StackHome.test(StackHome.findRoot()).keys());
    }

    /** A token that is valid from now on. */
    public String issue(TokenRequest request) {
        return issue(request, Instant.now());
    }

    /** A token issued at a given time; it expires 12 hours later. */
    public String issue(TokenRequest request, Instant at) {
        return sign(claims(request, at));
    }

    /** A token with some claims overridden; a null value removes the claim. */
    public String issue(TokenRequest request, Map<String, @Nullable Object> overrides) {
        JwtClaims claims = claims(request, Instant.now());
        overrides.forEach((claim, value) -> {
            if (value == null) {
                claims.unsetClaim(claim);
            } else {
                claims.setClaim(claim, value);
            }
        });
        return sign(claims);
    }

    private static JwtClaims claims(TokenRequest request, Instant at) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(request.subjectOrDefault());
        claims.setIssuedAt(NumericDate.fromSeconds(at.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(at.plus(VALIDITY).getEpochSecond()));
        claims.setGeneratedJwtId();
        claims.setStringListClaim("groups", List.of(request.role()));
        if (request.unit() != null) {
            claims.setStringClaim("unit", request.unit());
        }
        if (!request.scopes().isEmpty()) {
            claims.setStringClaim("scope", String.join(" ", request.scopes()));
        }
        return claims;
    }

    private String sign(JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setPayload(claims.toJson());
        signature.setKey(key);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("The local key does not sign", e);
        }
    }

    /** The public key as services read it: Base64 of its X.509 form, without the PEM lines. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(publicRsaKey().getEncoded());
    }

    PublicKey publicRsaKey() {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            byte[] encoded = generator.generateKeyPair().getPrivate().getEncoded();
            String lines = Base64.getMimeEncoder(MIME_LINE, new byte[] {'\n'}).encodeToString(encoded);
            return BEGIN + "\n" + lines + "\n" + END;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAPrivateCrtKey read(String pem) {
        String base64 = pem.replace(BEGIN, "").replace(END, "").replaceAll("\\s", "");
        try {
            var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(spec);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The token issuer's key file is damaged; delete it to get a new one", e);
        }
    }
}
