package dev.guestlist.emulator.graph;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Things that go wrong in the real service now and then, to be switched on one by one. */
public final class Traps {

    /** One of them. */
    public enum Trap {
        /**
         * 201 with an id, and no user ever appears
         * (github.com/microsoftgraph/msgraph-sdk-powershell/issues/3399).
         */
        INVITATION_WITHOUT_USER,
        /**
         * 201, and the mail is never sent
         * (github.com/microsoftgraph/microsoft-graph-docs/issues/14953).
         */
        INVITATION_MAIL_LOST,
        /**
         * A new user can be read, and writes fail for minutes
         * (github.com/microsoftgraph/microsoft-graph-docs/issues/15839).
         */
        READABLE_NOT_WRITABLE,
        /**
         * A new user can be read, and references to it are refused
         * (github.com/microsoftgraph/msgraph-sdk-dotnet/issues/2508).
         */
        READABLE_NOT_REFERABLE
    }

    private final Set<Trap> set = EnumSet.noneOf(Trap.class);

    /** Whether a trap is on. */
    public synchronized boolean isOn(Trap trap) {
        return set.contains(trap);
    }

    /** Switches one on or off. */
    public synchronized void put(Trap trap, OnOff state) {
        switch (state) {
            case ON -> set.add(trap);
            case OFF -> set.remove(trap);
        }
    }

    /** A trap by the name under which it is switched, such as {@code trap.invitation-mail-lost}. */
    public static Optional<Trap> named(String name) {
        return Arrays.stream(Trap.values()).filter(trap -> nameOf(trap).equals(name)).findFirst();
    }

    /** All traps by name. */
    public synchronized Map<String, OnOff> show() {
        var shown = new LinkedHashMap<String, OnOff>();
        for (var trap : Trap.values()) {
            shown.put(nameOf(trap), set.contains(trap) ? OnOff.ON : OnOff.OFF);
        }
        return shown;
    }

    private static String nameOf(Trap trap) {
        return "trap." + trap.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
