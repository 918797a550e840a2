package dev.guestlist.tenant.http;

import com.azure.core.util.serializer.JsonSerializer;
import com.azure.core.util.serializer.JsonSerializerProvider;
import com.azure.core.util.serializer.TypeReference;

import reactor.core.publisher.Mono;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * Keeps Azure's core from loading a second JSON library when it sends the first body. It would need
 * one only for bodies made of objects, and signing in sends only text; bodies made of objects are
 * rejected. Found by {@link java.util.ServiceLoader}.
 */
public final class TextOnly implements JsonSerializerProvider, JsonSerializer {
    @Override
    public JsonSerializer createInstance() {
        return this;
    }

    @Override
    public <T> T deserialize(InputStream json, TypeReference<T> type) {
        throw refusal();
    }

    @Override
    public <T> Mono<T> deserializeAsync(InputStream json, TypeReference<T> type) {
        return Mono.error(refusal());
    }

    @Override
    public void serialize(OutputStream json, Object value) {
        throw refusal();
    }

    @Override
    public Mono<Void> serializeAsync(OutputStream json, Object value) {
        return Mono.error(refusal());
    }

    private static UnsupportedOperationException refusal() {
        return new UnsupportedOperationException("bodies of Azure's libraries are text here");
    }
}
