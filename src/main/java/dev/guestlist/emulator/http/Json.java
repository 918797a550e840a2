package dev.guestlist.emulator.http;

import tools.jackson.databind.json.JsonMapper;

/** The one JSON mapper of the emulator; it is thread-safe. */
public final class Json {

    /** Plain JSON, nothing configured. */
    public static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}
}
