package dev.guestlist.emulator.http;

import java.util.List;
import java.util.ServiceLoader;

/**
 * Sees every exchange as the sites saw it: whole, and before a fault spoils the answer on its way.
 * The emulator brings none. One that is named in {@code META-INF/services} on the class path, as
 * tests of a client may do, listens to every emulator in the process. It is given tokens and
 * secrets and must not keep them.
 */
@FunctionalInterface
public interface Traffic {

    /** Called on the request's thread, before the first byte of the answer leaves. */
    void passed(Request request, Response response);

    /** Whoever listens in this process. */
    static List<Traffic> listeners() {
        return ServiceLoader.load(Traffic.class).stream().map(ServiceLoader.Provider::get).toList();
    }
}
