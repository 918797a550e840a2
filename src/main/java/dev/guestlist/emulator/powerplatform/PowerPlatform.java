package dev.guestlist.emulator.powerplatform;

import dev.guestlist.emulator.annex.Annex;
import dev.guestlist.emulator.annex.Plot;
import dev.guestlist.emulator.control.Switch;
import dev.guestlist.emulator.dataverse.DataverseGuess;
import dev.guestlist.emulator.dataverse.Instance;
import dev.guestlist.emulator.dataverse.seed.Directories;
import dev.guestlist.emulator.dataverse.seed.EnvironmentReader;
import dev.guestlist.emulator.dataverse.seed.EnvironmentWriter;
import dev.guestlist.emulator.dataverse.web.Doorkeeper;
import dev.guestlist.emulator.dataverse.web.Limits;
import dev.guestlist.emulator.dataverse.web.Protection;
import dev.guestlist.emulator.dataverse.web.WebApi;
import dev.guestlist.emulator.guess.GuessBook;
import dev.guestlist.emulator.http.Site;
import dev.guestlist.emulator.login.Audiences;
import dev.guestlist.emulator.seed.SeedNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** All environments of the tenant, with their databases and their administration. */
public final class PowerPlatform implements Annex {
    private static final String ENVIRONMENTS = "environments";
    private static final String BARE = "environmentsWithoutDataverse";
    private static final String APPLICATIONS = "managementApplications";
    private static final String PREFIX = "dataverse.";
    private static final String ADMINISTRATION = "powerplatform.";
    private static final String PROTECTION = PREFIX + "serviceProtection";

    private final Plot plot;
    private final List<Instance> instances;
    private final List<Bare> bare;
    private final ManagementApplications applications;
    private final Protection protection;
    private final GuessBook guesses = new GuessBook(AdminGuess.likely());

    private PowerPlatform(
            Plot plot,
            List<Instance> instances,
            List<Bare> bare,
            ManagementApplications applications) {
        this.plot = plot;
        this.instances = List.copyOf(instances);
        this.bare = List.copyOf(bare);
        this.applications = applications;
        this.protection = new Protection(plot.tenant().clock());
    }

    /**
     * Reads the sections {@code environments}, {@code environmentsWithoutDataverse} and {@code
     * managementApplications}.
     */
    public static PowerPlatform build(Plot plot) {
        var seed = new SeedNode("", plot.seed());
        var tenant = plot.tenant();
        var instances =
                tenant.changing(() -> {
                    var built = new ArrayList<Instance>();
                    var directories = new Directories(tenant);
                    var nodes = seed.node(ENVIRONMENTS);
                    for (var key : nodes.values().keySet()) {
                        built.add(
                                EnvironmentReader.read(
                                        key,
                                        nodes.node(key),
                                        tenant,
                                        DataverseGuess.likely(),
                                        directories));
                    }
                    return built;
                });
        instances.forEach(instance -> tenant.observe(instance.sync()));
        var registered = new TreeSet<UUID>();
        seed.texts(APPLICATIONS).forEach(id -> registered.add(UUID.fromString(id)));
        var bare = seed.nodes(BARE).stream().map(node -> Bare.read(node, tenant)).toList();
        return new PowerPlatform(plot, instances, bare, new ManagementApplications(registered));
    }

    /** The environments in the order of the state file. */
    public List<Instance> instances() {
        return instances;
    }

    @Override
    public List<Site> sites() {
        var sites = new ArrayList<Site>();
        for (var instance : instances) {
            var profile = instance.environment().profile();
            var hosts =
                    Set.of(
                            Audiences.hostOf(profile.url()),
                            Audiences.hostOf(Doorkeeper.apiHost(profile.url())));
            var api =
                    new WebApi(
                            instance,
                            new Doorkeeper(instance.environment(), plot.gate()),
                            protection);
            sites.add(
                    new Site(
                            "dataverse " + profile.key(),
                            hosts,
                            new Site.Below("/" + profile.key()),
                            api));
        }
        sites.add(
                new Site(
                        "powerplatform",
                        AdminApi.HOSTS,
                        new Site.FirstSegment(Set.of("providers")),
                        new AdminApi(
                                plot,
                                new EnvironmentsApi(plot.tenant(), instances, bare, guesses),
                                applications,
                                guesses)));
        return List.copyOf(sites);
    }

    @Override
    public List<Switch> switches() {
        var protecting =
                new Switch(
                        PROTECTION,
                        protection.limits().map(Limits::toString).orElse("off"),
                        List.of(Limits.DOCUMENTED.toString(), "20/1200/2"));
        var answering =
                instances.stream()
                        .limit(1)
                        .flatMap(one -> Switch.of(PREFIX, one.environment().guesses()));
        return Stream.of(Stream.of(protecting), answering, Switch.of(ADMINISTRATION, guesses.now()))
                .flatMap(each -> each)
                .sorted(Comparator.comparing(Switch::name))
                .toList();
    }

    @Override
    public void set(String name, String value) {
        if (name.equals(PROTECTION)) {
            protection.limits(
                    switch (value) {
                        case "off" -> Optional.empty();
                        case "on" -> Optional.of(Limits.DOCUMENTED);
                        default -> Optional.of(Limits.parse(value));
                    });
            return;
        }
        if (name.startsWith(ADMINISTRATION)) {
            guesses.set(name.substring(ADMINISTRATION.length()), value);
            return;
        }
        for (var instance : instances) {
            var environment = instance.environment();
            environment.guesses(environment.guesses().with(name.substring(PREFIX.length()), value));
        }
    }

    @Override
    public Map<String, Object> save() {
        var environments = new LinkedHashMap<String, Object>();
        for (var instance : instances) {
            environments.put(
                    instance.environment().profile().key(), EnvironmentWriter.write(instance));
        }
        var saved = new LinkedHashMap<String, Object>();
        saved.put(ENVIRONMENTS, environments);
        if (!bare.isEmpty()) {
            saved.put(BARE, bare.stream().map(Bare::write).toList());
        }
        saved.put(APPLICATIONS, applications.all().stream().map(UUID::toString).toList());
        return saved;
    }
}
