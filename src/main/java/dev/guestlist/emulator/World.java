package dev.guestlist.emulator;

import dev.guestlist.emulator.annex.Annex;
import dev.guestlist.emulator.annex.Plot;
import dev.guestlist.emulator.control.ControlSite;
import dev.guestlist.emulator.control.FaultDesk;
import dev.guestlist.emulator.control.Journal;
import dev.guestlist.emulator.graph.Graph;
import dev.guestlist.emulator.http.Site;
import dev.guestlist.emulator.login.Audiences;
import dev.guestlist.emulator.login.Gate;
import dev.guestlist.emulator.login.Login;
import dev.guestlist.emulator.login.Signer;
import dev.guestlist.emulator.seed.SeedReader;
import dev.guestlist.emulator.seed.SeedWriter;
import dev.guestlist.emulator.seed.Yaml;
import dev.guestlist.emulator.state.Tenant;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Everything behind the front: the tenant, the sites that show it, and what meddles with them. */
final class World {

    private static final Set<String> OTHER_RESOURCES =
            Set.of("service.powerapps.com", "api.bap.microsoft.com", "management.azure.com");

    private final Tenant tenant;
    private final List<Annex> annexes;
    private final FaultDesk faults = new FaultDesk();
    private final Journal journal;
    private final ControlSite.Switches switches;
    private final List<Site> sites = new ArrayList<>();

    World(EmulatorOptions options, List<Annex.Kind> kinds) throws IOException {
        var signer = new Signer();
        var seed = Seeds.read(options.seed());
        this.tenant = SeedReader.read(seed, options.clock(), options.settling());
        this.journal = new Journal(options.clock(), options.requestLog());
        var gate = new Gate(options.clock());
        var plot = new Plot(tenant, gate, seed.values());
        this.annexes = kinds.stream().map(kind -> kind.build(plot)).toList();
        var graph = new Graph(tenant, gate, faults);
        var login = new Login(tenant, gate, signer, this::isKnownResource, options.tokenLifetime());
        this.switches = new CoreSwitches(graph, tenant, login, annexes);
        sites.add(
                new ControlSite(tenant, faults, journal, switches, graph::guestsHome, this::yaml)
                        .site());
        annexes.forEach(annex -> sites.addAll(annex.sites()));
        sites.add(graph.site());
        sites.add(login.site());
    }

    Tenant tenant() {
        return tenant;
    }

    FaultDesk faults() {
        return faults;
    }

    Journal journal() {
        return journal;
    }

    ControlSite.Switches switches() {
        return switches;
    }

    /** In the order in which they are asked for a request. */
    List<Site> sites() {
        return List.copyOf(sites);
    }

    /** The real host names of all sites. */
    Set<String> hosts() {
        var hosts = new TreeSet<String>();
        sites.forEach(site -> hosts.addAll(site.hosts()));
        return hosts;
    }

    /** Path prefixes of the Dynamics environments on the own address, without a slash. */
    List<String> environments() {
        return sites.stream()
                .map(Site::place)
                .filter(Site.Below.class::isInstance)
                .map(place -> ((Site.Below) place).prefix().substring(1))
                .toList();
    }

    /** The whole state. */
    String yaml() {
        return Yaml.write(tenant.changing(this::document));
    }

    private Map<String, Object> document() {
        var document = new LinkedHashMap<>(SeedWriter.write(tenant));
        annexes.forEach(annex -> document.putAll(annex.save()));
        return document;
    }

    private boolean isKnownResource(String resource) {
        var host = Audiences.hostOf(resource);
        return Audiences.isGraph(resource)
                || Audiences.isLocal(resource)
                || OTHER_RESOURCES.contains(host)
                || hosts().contains(host);
    }
}
