package dev.guestlist.emulator.login;

/** What the gate says to a request. */
public sealed interface Admission {

    /** The token is good for this audience, now. */
    record Admitted(Caller caller) implements Admission {}

    /** No {@code Authorization: Bearer} header, or an empty one. */
    record NoToken() implements Admission {}

    /** A token that this login service did not make, or no token at all. */
    record UnknownToken() implements Admission {}

    /** A token for another service. */
    record WrongAudience(String audience) implements Admission {}

    /** A token whose time is over. */
    record Expired(Caller caller) implements Admission {}
}
