package dev.guestlist.cli;

/** What a command does in a tenant; the embedded one has an app registration for each. */
enum Rights {
    READ,
    WRITE
}
