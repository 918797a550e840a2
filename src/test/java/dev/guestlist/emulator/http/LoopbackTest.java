package dev.guestlist.emulator.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class LoopbackTest {

    private static final Handler ECHO =
            request -> Response.json(200, Map.of("link", request.origin().url("/next")));

    /** Takes part in the game without any network: some ports are free on one address only. */
    private static final class Pretended implements Loopback.Listening<InetSocketAddress> {
        private final Set<Integer> takenOnSix;
        private final List<InetSocketAddress> open = new ArrayList<>();
        private int next = 1000;

        Pretended(Integer... takenOnSix) {
            this.takenOnSix = Set.of(takenOnSix);
        }

        @Override
        public InetSocketAddress open(InetSocketAddress address) throws IOException {
            var port = address.getPort() == 0 ? next++ : address.getPort();
            if (address.getAddress() instanceof Inet6Address && takenOnSix.contains(port)) {
                throw new BindException("taken");
            }
            var taken = new InetSocketAddress(address.getAddress(), port);
            open.add(taken);
            return taken;
        }

        @Override
        public int port(InetSocketAddress listener) {
            return listener.getPort();
        }

        @Override
        public void close(InetSocketAddress listener) {
            open.remove(listener);
        }
    }

    @Test
    void every_loopback_address_of_this_machine_answers_with_links_of_its_own() throws Exception {
        var settings =
                new Front.Settings(
                        0,
                        Optional.empty(),
                        Duration.ZERO,
                        Faults.none(),
                        RequestLog.none(),
                        List.of());
        try (var front = new Front(settings, ECHO)) {
            for (var address : Loopback.addresses()) {
                var authority = authority(address, front.port());
                assertTrue(
                        ask(address, front.port(), authority)
                                .contains("\"http://" + authority + "/next\""),
                        authority);
            }
        }
    }

    @Test
    void a_port_that_is_free_on_one_address_only_is_left_alone() throws IOException {
        var pretended = new Pretended(1000, 1001);
        var taken = Loopback.listen(both(), 0, pretended);
        assertEquals(Set.of(1002), ports(taken));
        assertEquals(taken, pretended.open);
    }

    @Test
    void a_port_that_was_asked_for_is_taken_on_both_addresses_or_on_none() throws IOException {
        assertEquals(2, Loopback.listen(both(), 8443, new Pretended()).size());
        var pretended = new Pretended(8443);
        assertThrows(BindException.class, () -> Loopback.listen(both(), 8443, pretended));
        assertEquals(List.of(), pretended.open);
    }

    @Test
    void one_address_is_enough_where_a_machine_has_no_other() throws IOException {
        for (var only : both()) {
            assertEquals(1, Loopback.listen(List.of(only), 0, new Pretended(1000)).size());
        }
    }

    @Test
    void a_front_does_not_share_a_port_with_somebody_on_the_other_address() throws IOException {
        try (var other = new ServerSocket(0, 1, Loopback.addresses().getLast())) {
            var settings =
                    new Front.Settings(
                            other.getLocalPort(),
                            Optional.empty(),
                            Duration.ZERO,
                            Faults.none(),
                            RequestLog.none(),
                            List.of());
            assertThrows(BindException.class, () -> new Front(settings, ECHO));
        }
    }

    private static List<InetAddress> both() {
        return List.of(InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("::1"));
    }

    private static Set<Integer> ports(List<InetSocketAddress> taken) {
        var ports = new HashSet<Integer>();
        taken.forEach(one -> ports.add(one.getPort()));
        return ports;
    }

    private static String authority(InetAddress address, int port) {
        return address instanceof Inet6Address ? "[::1]:" + port : "127.0.0.1:" + port;
    }

    private static String ask(InetAddress address, int port, String authority) {
        try (var socket = new Socket(address, port)) {
            var request = "GET / HTTP/1.1\r\nHost: " + authority + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
