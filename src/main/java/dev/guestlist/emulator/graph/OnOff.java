package dev.guestlist.emulator.graph;

import java.util.Locale;

/** A switch. */
public enum OnOff {
    ON,
    OFF;

    /** Reads {@code on} or {@code off}. */
    public static OnOff read(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "on" -> ON;
            case "off" -> OFF;
            default -> throw new IllegalArgumentException("'" + text + "' is neither on nor off");
        };
    }

    /** The other one. */
    public OnOff other() {
        return this == ON ? OFF : ON;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
