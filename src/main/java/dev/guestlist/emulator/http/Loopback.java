package dev.guestlist.emulator.http;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;

/**
 * The addresses by which this machine reaches itself. Which of them {@code localhost} means is up
 * to the client: Node takes the first that the resolver names, often {@code ::1}, and tries no
 * other; so a server that wants to be found there listens on all of them.
 */
public final class Loopback {

    /** How often another free port is tried when one is free on one address only. */
    private static final int TRIES = 20;

    private Loopback() {}

    /** How something listens on one address. */
    public interface Listening<L> {
        /** Takes an address; port 0 is any free one. */
        L open(InetSocketAddress address) throws IOException;

        /** The port that was taken. */
        int port(L listener);

        /** Lets go of an address on which nothing has been answered yet. */
        void close(L listener);
    }

    /** 127.0.0.1 and ::1, as far as this machine has them; never empty. */
    public static List<InetAddress> addresses() {
        try {
            var found = new ArrayList<InetAddress>();
            for (var literal : List.of("127.0.0.1", "::1")) {
                var address = InetAddress.ofLiteral(literal);
                if (NetworkInterface.getByInetAddress(address) != null) {
                    found.add(address);
                }
            }
            return found.isEmpty() ? List.of(InetAddress.getLoopbackAddress()) : found;
        } catch (SocketException unreadable) {
            return List.of(InetAddress.getLoopbackAddress());
        }
    }

    /**
     * Listens on all addresses, on one port.
     *
     * @param port 0 for one that is free on all of them
     * @throws BindException when the port is taken on one of them
     */
    public static <L> List<L> listen(int port, Listening<L> listening) throws IOException {
        return listen(addresses(), port, listening);
    }

    static <L> List<L> listen(List<InetAddress> addresses, int port, Listening<L> listening)
            throws IOException {
        for (var left = TRIES; ; left--) {
            var open = new ArrayList<L>();
            try {
                for (var address : addresses) {
                    var same = open.isEmpty() ? port : listening.port(open.getFirst());
                    open.add(listening.open(new InetSocketAddress(address, same)));
                }
                return List.copyOf(open);
            } catch (IOException taken) {
                open.forEach(listening::close);
                if (port != 0 || left == 1 || !(taken instanceof BindException)) {
                    throw taken;
                }
            }
        }
    }
}
