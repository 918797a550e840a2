package dev.guestlist.emulator;

import dev.guestlist.emulator.annex.Annex;
import dev.guestlist.emulator.control.ControlSite;
import dev.guestlist.emulator.control.FaultDesk;
import dev.guestlist.emulator.control.Journal;
import dev.guestlist.emulator.http.Front;
import dev.guestlist.emulator.http.Switchboard;
import dev.guestlist.emulator.http.Traffic;
import dev.guestlist.emulator.powerplatform.PowerPlatform;
import dev.guestlist.emulator.proxy.ConnectProxy;
import dev.guestlist.emulator.time.VirtualClock;
import dev.guestlist.emulator.tls.CertificateAuthority;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The tenant in a box, running.
 *
 * <pre>
 *                     ┌ login       tokens, discovery
 *   client ─▶ Front ──┼ graph       people, groups, licenses      ┐
 *             faults  ├ powerplatform, dataverse (annexes)        ├─▶ Tenant ─▶ state file
 *             log     └ __emulator  clock, faults, outbox, state  ┘
 * </pre>
 */
public final class Emulator implements AutoCloseable {

    /** The further parts of the tenant, in the order in which they are built. */
    private static final List<Annex.Kind> ANNEXES = List.of(PowerPlatform::build);

    private final World world;
    private final Optional<CertificateAuthority> authority;
    private final Front front;
    private final Optional<ConnectProxy> proxy;

    private Emulator(
            World world,
            Optional<CertificateAuthority> authority,
            Front front,
            Optional<ConnectProxy> proxy) {
        this.world = world;
        this.authority = authority;
        this.front = front;
        this.proxy = proxy;
    }

    /**
     * Reads the seed and starts listening.
     *
     * @throws dev.guestlist.emulator.seed.SeedException when the seed is no tenant
     */
    public static Emulator start(EmulatorOptions options) throws IOException {
        var world = new World(options, ANNEXES);
        var authority =
                options.transport() == EmulatorOptions.Transport.TLS
                        ? Optional.of(CertificateAuthority.create())
                        : Optional.<CertificateAuthority>empty();
        var settings =
                new Front.Settings(
                        options.port(),
                        authority.map(a -> a.serverContext(world.hosts())),
                        options.latency(),
                        world.faults(),
                        world.journal(),
                        Traffic.listeners());
        var front = new Front(settings, new Switchboard(world.sites()));
        return new Emulator(world, authority, front, proxy(options, world, front));
    }

    /** Scheme, host and port of the emulator, such as {@code https://localhost:8443}. */
    public String address() {
        return front.address();
    }

    /** The port it listens on. */
    public int port() {
        return front.port();
    }

    /** The authority that a client must trust, as PEM; nothing without TLS. */
    public Optional<String> certificateAuthority() {
        return authority.map(CertificateAuthority::pem);
    }

    /** What a client's {@code HTTPS_PROXY} is to be; nothing unless a proxy was asked for. */
    public Optional<String> proxy() {
        return proxy.map(ConnectProxy::address);
    }

    /** Keys of the Dynamics environments; each lies below the address, under its key. */
    public List<String> environments() {
        return world.environments();
    }

    /** The clock, to be moved forward. */
    public VirtualClock clock() {
        return world.tenant().clock();
    }

    /** What is to go wrong. */
    public FaultDesk faults() {
        return world.faults();
    }

    /** What can be set otherwise while it runs. */
    public ControlSite.Switches switches() {
        return world.switches();
    }

    /** What has been asked. */
    public Journal journal() {
        return world.journal();
    }

    /** The whole state as YAML: a start with it as the seed goes on where this one stands. */
    public String state() {
        return world.yaml();
    }

    /** Stops at once. */
    @Override
    public void close() {
        proxy.ifPresent(ConnectProxy::close);
        front.close();
        world.journal().close();
    }

    private static Optional<ConnectProxy> proxy(EmulatorOptions options, World world, Front front)
            throws IOException {
        if (options.proxyPort().isEmpty()) {
            return Optional.empty();
        }
        try {
            var port = options.proxyPort().getAsInt();
            return Optional.of(new ConnectProxy(port, world.hosts(), front.port()));
        } catch (IOException portTaken) {
            front.close();
            world.journal().close();
            throw portTaken;
        }
    }
}
