package dev.guestlist.tenant.entra;

import dev.guestlist.model.DeclaredDoors;
import dev.guestlist.model.Door;
import dev.guestlist.model.Email;
import dev.guestlist.model.Gap;
import dev.guestlist.model.LiveDirectory;
import dev.guestlist.model.LiveGuest;
import dev.guestlist.model.LiveMember;
import dev.guestlist.model.LiveSku;
import dev.guestlist.model.TenantIdentity;
import dev.guestlist.tenant.DirectoryReader;
import dev.guestlist.tenant.Task;
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
import java.util.function.Function;

/**
 * Reads Entra in bulk. Guests, groups and products are read at the same time.
 *
 * <pre>
 *   guests    page ─► page ─► page ──┐
 *   groups    look-up ─► members ────┼─► Directory
 *   products  one page ──────────────┘
 * </pre>
 *
 * <p>The number of requests grows with pages of 999 guests, batches of twenty groups and hundreds
 * of new addresses.
 */
public final class EntraReader implements DirectoryReader {
    private static final int PAGE = 999;

    /** Looking for more addresses than this one by one would take more than one batch. */
    private static final int FEW = 50;

    private final Connection connection;
    private final Graph graph;
    private final BatchReading listings;

    /** Makes no calls yet. */
    public EntraReader(Connection connection) {
        this.connection = connection;
        this.graph = new Graph(connection.graph());
        this.listings = new BatchReading(connection, graph);
    }

    @Override
    public TenantIdentity identify() {
        try {
            return Pages.read(graph.remote(), organizations(), OrganizationDocument::read).stream()
                    .findFirst()
                    .orElseThrow(() -> CallException.nonsense("Graph returned no organization."));
        } catch (CallException failure) {
            throw GraphMeanings.exception(Operation.IDENTIFY, failure);
        }
    }

    @Override
    public Directory read(DeclaredDoors doors) {
        var gaps = new ArrayList<Gap>();
        var guests = connection.begin(this::guests);
        var skus = connection.begin(this::skus);
        var groups = new GroupReading(graph, listings).read(doors.groups().values());
        gaps.addAll(groups.gaps());
        var found =
                settled(guests, Operation.READ_GUESTS, Gap.Guests::new, gaps)
                        .orElseGet(Collections::emptySortedMap);
        var products =
                settled(
                                skus,
                                Operation.READ_PRODUCTS,
                                because -> new Gap.AllDoors(Door.Kind.LICENSE, because),
                                gaps)
                        .orElse(List.of());
        return new Directory(
                new LiveDirectory(found, groups.withMembers(found), products), List.copyOf(gaps));
    }

    /** Users of type Member, or without a type, who have one of the addresses. */
    @Override
    public Members members(Set<Email> addresses, TenantIdentity tenant) {
        var calls = addresses.size() <= FEW ? each(addresses, tenant) : all(addresses, tenant);
        var members = new TreeMap<String, LiveMember>();
        var gaps = new ArrayList<Gap>();
        for (var listing : listings.read(calls, UserDocument::read)) {
            switch (listing) {
                case Result.Good<List<UserDocument>>(var users) ->
                        users.stream()
                                .filter(user -> !user.isGuest())
                                .filter(user -> user.isKnownByOneOf(addresses))
                                .forEach(user -> members.put(user.id(), user.member()));
                case Result.Bad<List<UserDocument>>(var failure) ->
                        gaps.add(new Gap.Guests(GraphMeanings.gap(Operation.FIND, failure)));
            }
        }
        return new Members(List.copyOf(members.values()), gaps);
    }

    private List<Call> each(Set<Email> addresses, TenantIdentity tenant) {
        return AddressFilter.holders(addresses, tenant).stream()
                .map(filter -> users(filter, UserDocument.PERSON))
                .toList();
    }

    /** Everybody who was invited and is a member, in one listing, and the others by address. */
    private List<Call> all(Set<Email> addresses, TenantIdentity tenant) {
        var calls = new ArrayList<Call>();
        calls.add(invitedMembers());
        AddressFilter.residents(addresses, tenant)
                .forEach(filter -> calls.add(users(filter, UserDocument.PERSON)));
        return calls;
    }

    private Call invitedMembers() {
        return users("userType eq 'Member' and creationType eq 'Invitation'", UserDocument.PERSON);
    }

    private SortedMap<String, LiveGuest> guests() {
        var guests = new TreeMap<String, LiveGuest>();
        var first = users("userType eq 'Guest'", UserDocument.GUEST);
        Pages.read(graph.remote(), first, at -> UserDocument.read(at).guest())
                .forEach(guest -> guests.put(guest.objectId(), guest));
        return guests;
    }

    private List<LiveSku> skus() {
        var call =
                graph.harmless(client -> client.subscribedSkus().toGetRequestInformation())
                        .listing(PAGE);
        return Pages.read(graph.remote(), call, SkuDocument::read).stream()
                .sorted(Comparator.comparing(LiveSku::partNumber).thenComparing(LiveSku::id))
                .toList();
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
                                }))
                .listing(PAGE);
    }

    private static <T> Optional<T> settled(
            Task<T> part, Operation operation, Function<String, Gap> gap, List<Gap> gaps) {
        try {
            return Optional.of(part.result());
        } catch (CallException failure) {
            gaps.add(gap.apply(GraphMeanings.gap(operation, failure)));
            return Optional.empty();
        }
    }
}
