package dev.guestlist.emulator.login;

import dev.guestlist.emulator.http.Json;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Signs tokens with a key of this process, and publishes it. Making the key costs as much as
 * reading a long seed and begins with the first signer, which is best made before the seed is read;
 * further ones in the process share it.
 */
public final class Signer {

    private static final class OfThisProcess {
        static final CompletableFuture<KeyPair> KEYS =
                CompletableFuture.supplyAsync(Signer::newKeys);
    }

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final CompletableFuture<KeyPair> keys = OfThisProcess.KEYS;

    /** Begins to make the key, if it has not been made, and waits for nothing. */
    public Signer() {}

    /** A compact JWS over these claims, RS256 as Entra signs. */
    String sign(Map<String, Object> claims) {
        var header = new LinkedHashMap<String, Object>();
        header.put("typ", "JWT");
        header.put("alg", "RS256");
        header.put("x5t", keyId());
        header.put("kid", keyId());
        var signed = encode(header) + "." + encode(claims);
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.join().getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The public key as a JSON Web Key Set. */
    Map<String, Object> keySet() {
        var key = publicKey();
        var jwk = new LinkedHashMap<String, Object>();
        jwk.put("kty", "RSA");
        jwk.put("use", "sig");
        jwk.put("kid", keyId());
        jwk.put("x5t", keyId());
        jwk.put("n", number(key.getModulus()));
        jwk.put("e", number(key.getPublicExponent()));
        return Map.of("keys", List.of(jwk));
    }

    private RSAPublicKey publicKey() {
        return (RSAPublicKey) keys.join().getPublic();
    }

    private String keyId() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(publicKey().getEncoded());
            return URL.encodeToString(digest).substring(0, 27);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encode(Map<String, Object> json) {
        return URL.encodeToString(Json.MAPPER.writeValueAsBytes(json));
    }

    private static String number(BigInteger number) {
        var bytes = number.toByteArray();
        var from = bytes[0] == 0 ? 1 : 0;
        return URL.encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
