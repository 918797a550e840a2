package dev.guestlist.tenant.entra;

import dev.guestlist.model.DesiredState;
import dev.guestlist.model.Email;
import dev.guestlist.model.Gap;
import dev.guestlist.model.LiveGuest;
import dev.guestlist.model.LiveMember;
import dev.guestlist.model.LiveSku;
import dev.guestlist.model.TenantIdentity;
import dev.guestlist.tenant.DirectoryReader;
import dev.guestlist.tenant.http.Call;
import dev.guestlist.tenant.http.CallException;
import dev.guestlist.tenant.http.Connection;
import dev.guestlist.tenant.http.Gatherer.Result;
import dev.guestlist.tenant.http.Pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * Reads Entra in bulk. Guests, groups and products are read at the same time; who of the addresses
 * without a guest is a member of the tenant is asked when the guests are known.
 *
 * <pre>
 *   guests    page ─► page ─► page ──────────┐
 *   groups    look-up ─► members, by twenties├─► who holds the other addresses? ─► Directory
 *   products  one page ──────────────────────┘
 * </pre>
 *
 * <p>The number of requests grows with pages of 999 guests, with twenties of groups and with
 * hundreds of new addresses.
 */
public final class EntraReader implements DirectoryReader {
    private static final int PAGE = 999;

    private final Connection connection;
    private final Graph graph;
    private final Listings listings;
    private final AtomicReference<Optional<TenantIdentity>> known =
            new AtomicReference<>(Optional.empty());

    /** Calls nobody yet. */
    public EntraReader(Connection connection) {
        this.connection = connection;
        this.graph = new Graph(connection.graph());
        this.listings = new Listings(connection, graph);
    }

    @Override
    public TenantIdentity identify() {
        try {
            var identity =
                    Pages.read(graph.remote(), organizations(), OrganizationDocument::read).stream()
                            .findFirst()
                            .orElseThrow(
                                    () -> CallException.nonsense("Graph names no organization."));
            known.set(Optional.of(identity));
            return identity;
        } catch (CallException failure) {
            throw GraphErrors.exception(Operation.IDENTIFY, failure);
        }
    }

    @Override
    public Directory read(DesiredState desired) {
        var gaps = new ArrayList<Gap>();
        var guests = connection.begin(this::guests);
        var skus = connection.begin(this::skus);
        var groups = new GroupReading(graph, listings).read(desired.groups().values());
        gaps.addAll(groups.gaps());
        var live = settled(guests, Operation.READ_GUESTS, Gap.Guests::new, gaps);
        var members = live.map(found -> members(strangers(desired, found), gaps)).orElse(List.of());
        var products = settled(skus, Operation.READ_PRODUCTS, Gap.Licenses::new, gaps);
        var byId = live.orElseGet(Collections::emptySortedMap);
        return new Directory(
                byId,
                members,
                groups.withMembers(byId.keySet()::contains),
                products.orElse(List.of()),
                List.copyOf(gaps));
    }

    private SortedMap<String, LiveGuest> guests() {
        var guests = new TreeMap<String, LiveGuest>();
        var first = users("userType eq 'Guest'", UserDocument.GUEST);
        Pages.read(graph.remote(), first, at -> UserDocument.read(at).guest())
                .forEach(guest -> guests.put(guest.objectId(), guest));
        return guests;
    }

    private List<LiveSku> skus() {
        var call = graph.harmless(client -> client.subscribedSkus().toGetRequestInformation());
        return Pages.read(graph.remote(), call, SkuDocument::read).stream()
                .sorted(Comparator.comparing(LiveSku::partNumber).thenComparing(LiveSku::id))
                .toList();
    }

    /** Users of type Member, or of none, who hold one of the addresses. */
    private List<LiveMember> members(Set<Email> addresses, List<Gap> gaps) {
        var domains = known.get().orElseGet(this::identify).domains();
        var calls =
                AddressFilter.holders(addresses, domains).stream()
                        .map(filter -> users(filter, UserDocument.PERSON))
                        .toList();
        var members = new TreeMap<String, LiveMember>();
        for (var listing : listings.read(calls, UserDocument::read)) {
            switch (listing) {
                case Result.Good<List<UserDocument>>(var users) ->
                        users.stream()
                                .filter(user -> !user.isGuest())
                                .forEach(user -> members.put(user.id(), user.member()));
                case Result.Bad<List<UserDocument>>(var failure) ->
                        gaps.add(new Gap.Guests(Reasons.gap(Operation.FIND, failure)));
            }
        }
        return List.copyOf(members.values());
    }

    private Call organizations() {
        return graph.harmless(client ->
                client.organization()
                        .toGetRequestInformation(request ->
                                request.queryParameters.select = OrganizationDocument.PROPERTIES));
    }

    private Call users(String filter, String[] properties) {
        return graph.harmless(client ->
                client.users()
                        .toGetRequestInformation(request -> {
                            request.queryParameters.filter = filter;
                            request.queryParameters.select = properties;
                            request.queryParameters.top = PAGE;
                        }));
    }

    /** Declared addresses that no guest holds. */
    private static Set<Email> strangers(DesiredState desired, SortedMap<String, LiveGuest> guests) {
        var strangers = new TreeSet<>(desired.guests().keySet());
        guests.values().forEach(guest -> strangers.removeAll(guest.addresses()));
        return strangers;
    }

    private static <T> Optional<T> settled(
            Future<T> part, Operation operation, Function<String, Gap> gap, List<Gap> gaps) {
        try {
            return Optional.of(part.get());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException failure) {
                gaps.add(gap.apply(Reasons.gap(operation, failure)));
                return Optional.empty();
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", interrupted);
        }
    }
}
