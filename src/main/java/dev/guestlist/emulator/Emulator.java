package dev.guestlist.emulator;

import dev.guestlist.emulator.annex.Annex;
import dev.guestlist.emulator.annex.Plot;
import dev.guestlist.emulator.graph.Graph;
import dev.guestlist.emulator.graph.GraphGuesses;
import dev.guestlist.emulator.http.Faults;
import dev.guestlist.emulator.http.Front;
import dev.guestlist.emulator.http.RequestLog;
import dev.guestlist.emulator.http.Site;
import dev.guestlist.emulator.http.Switchboard;
import dev.guestlist.emulator.login.Audiences;
import dev.guestlist.emulator.login.Gate;
import dev.guestlist.emulator.login.Login;
import dev.guestlist.emulator.seed.SeedReader;
import dev.guestlist.emulator.seed.SeedWriter;
import dev.guestlist.emulator.seed.Yaml;
import dev.guestlist.emulator.state.Tenant;
import dev.guestlist.emulator.time.VirtualClock;
import dev.guestlist.emulator.tls.CertificateAuthority;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The tenant in a box, running.
 *
 * <pre>
 *                     ┌ login       tokens, discovery
 *   client ─▶ Front ──┼ graph       people, groups, licences      ┐
 *             faults  ├ powerplatform, dataverse (annexes)        ├─▶ Tenant ─▶ state file
 *             log     └ __emulator  clock, faults, outbox, state  ┘
 * </pre>
 */
public final class Emulator implements AutoCloseable {

    /** The further parts of the tenant, in the order in which they are built. */
    private static final List<Annex.Kind> ANNEXES = List.of();

    private static final Set<String> OTHER_RESOURCES =
            Set.of("service.powerapps.com", "api.bap.microsoft.com", "management.azure.com");

    private final Tenant tenant;
    private final List<Annex> annexes;
    private final Optional<CertificateAuthority> authority;
    private final Front front;

    private Emulator(
            Tenant tenant,
            List<Annex> annexes,
            Optional<CertificateAuthority> authority,
            Front front) {
        this.tenant = tenant;
        this.annexes = annexes;
        this.authority = authority;
        this.front = front;
    }

    /**
     * Reads the seed and starts listening.
     *
     * @throws dev.guestlist.emulator.seed.SeedException when the seed is no tenant
     */
    public static Emulator start(EmulatorOptions options) throws IOException {
        var seed = Seeds.read(options.seed());
        var tenant = SeedReader.read(seed, options.clock(), options.settling());
        var gate = new Gate(options.clock());
        var plot = new Plot(tenant, gate, seed.values());
        var annexes = ANNEXES.stream().map(kind -> kind.build(plot)).toList();
        var sites = sites(options, plot, annexes);
        var authority =
                options.transport() == EmulatorOptions.Transport.TLS
                        ? Optional.of(CertificateAuthority.create())
                        : Optional.<CertificateAuthority>empty();
        var settings =
                new Front.Settings(
                        options.port(),
                        authority.map(a -> a.serverContext(hosts(sites))),
                        options.latency(),
                        Faults.none(),
                        RequestLog.none());
        return new Emulator(
                tenant, annexes, authority, new Front(settings, new Switchboard(sites)));
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

    /** The clock, to be moved forward. */
    public VirtualClock clock() {
        return tenant.clock();
    }

    /** Writes the whole state, so that a start with this file goes on where this one stands. */
    public void save(Path file) throws IOException {
        var yaml = Yaml.write(tenant.changing(this::document));
        var unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(unfinished, yaml);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Stops at once. */
    @Override
    public void close() {
        front.close();
    }

    private Map<String, Object> document() {
        var document = new LinkedHashMap<>(SeedWriter.write(tenant));
        annexes.forEach(annex -> document.putAll(annex.save()));
        return document;
    }

    private static List<Site> sites(EmulatorOptions options, Plot plot, List<Annex> annexes) {
        var sites = new ArrayList<Site>();
        annexes.forEach(annex -> sites.addAll(annex.sites()));
        sites.add(new Graph(plot.tenant(), plot.gate(), GraphGuesses.likely()).site());
        var login =
                new Login(
                        plot.tenant(),
                        plot.gate(),
                        knownResource(hosts(sites)),
                        options.tokenLifetime());
        sites.add(login.site());
        return List.copyOf(sites);
    }

    private static Predicate<String> knownResource(Set<String> hosts) {
        return resource ->
                Audiences.isGraph(resource)
                        || Audiences.isLocal(resource)
                        || OTHER_RESOURCES.contains(Audiences.hostOf(resource))
                        || hosts.contains(Audiences.hostOf(resource));
    }

    private static Set<String> hosts(List<Site> sites) {
        var hosts = new TreeSet<String>();
        sites.forEach(site -> hosts.addAll(site.hosts()));
        return hosts;
    }
}
