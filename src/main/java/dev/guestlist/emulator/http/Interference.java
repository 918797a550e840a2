package dev.guestlist.emulator.http;

import java.time.Duration;

/** What a fault does to one request. */
public sealed interface Interference {

    /** Nothing. */
    record None() implements Interference {}

    /** Answers instead of the site; nothing takes effect. */
    record Instead(Response response) implements Interference {}

    /** Lets the request take effect, then answers something else. */
    record Afterwards(Response response) implements Interference {}

    /** Cuts the connection before the request takes effect. */
    record CutBefore() implements Interference {}

    /** Lets the request take effect, then cuts the connection without an answer. */
    record CutAfter() implements Interference {}

    /** Answers truly but late. */
    record Late(Duration delay) implements Interference {}

    /** Sends the body bit by bit, over this time. */
    record SlowBody(Duration duration) implements Interference {}

    /** Promises the whole body, sends half of it and cuts the connection. */
    record HalfBody() implements Interference {}

    /** Sends half of the body in a chunk, and cuts the connection before the last one. */
    record HalfChunk() implements Interference {}

    /** Lets the request take effect, and spoils the answer. */
    record Altered(Alteration alteration) implements Interference {}
}
