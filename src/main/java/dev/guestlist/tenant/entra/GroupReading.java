package dev.guestlist.tenant.entra;

import dev.guestlist.model.Copies;
import dev.guestlist.model.Door;
import dev.guestlist.model.Door.GroupDoor;
import dev.guestlist.model.Gap;
import dev.guestlist.model.Guid;
import dev.guestlist.model.LiveGroup;
import dev.guestlist.model.LiveGuest;
import dev.guestlist.model.Names;
import dev.guestlist.tenant.http.Call;
import dev.guestlist.tenant.http.CallException;
import dev.guestlist.tenant.http.Gatherer.Result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the groups of the doors, by id if the files name one, and reads their members. */
final class GroupReading {
    private static final int PAGE = 999;
    private static final String SEES_HIDDEN = "Member.Read.Hidden";
    private static final String HIDDEN =
            "its members are hidden (visibility HiddenMembership). Grant the application the"
                    + " permission "
                    + SEES_HIDDEN
                    + ".";

    private final Graph graph;
    private final BatchReading listings;

    GroupReading(Graph graph, BatchReading listings) {
        this.graph = graph;
        this.listings = listings;
    }

    /**
     * What was found.
     *
     * @param members object ids by group id, of objects of any kind, in order; without groups that
     *     could not be read
     */
    record Found(
            SortedMap<String, List<GroupDocument>> groups,
            Map<String, List<String>> members,
            List<Gap> gaps) {
        /** The groups by door, with only those members that are guests. */
        SortedMap<String, List<LiveGroup>> withMembers(Map<String, LiveGuest> guests) {
            var known = new HashMap<String, LiveGuest>();
            guests.forEach(known::put);
            var live = new TreeMap<String, List<LiveGroup>>();
            groups.forEach((door, found) ->
                    live.put(door, found.stream().map(group -> live(group, known)).toList()));
            return live;
        }

        /**
         * Members share the id string of the guest: a guest in ten groups has one string in memory.
         */
        private LiveGroup live(GroupDocument group, Map<String, LiveGuest> guests) {
            var ids = new ArrayList<String>();
            for (var member : members.getOrDefault(group.id(), List.of())) {
                var guest = guests.get(member);
                if (guest != null) {
                    ids.add(guest.objectId());
                }
            }
            return group.with(Copies.sorted(ids));
        }
    }

    Found read(Collection<GroupDoor> doors) {
        var candidates = new ArrayList<GroupDocument>();
        for (var listing : listings.read(lookups(doors), GroupDocument::read)) {
            switch (listing) {
                case Result.Good<List<GroupDocument>>(var groups) -> candidates.addAll(groups);
                case Result.Bad<List<GroupDocument>>(var failure) -> {
                    return nothing(doors, failure);
                }
            }
        }
        var groups = new TreeMap<String, List<GroupDocument>>();
        for (var door : doors) {
            groups.put(
                    door.key(), candidates.stream().filter(group -> matches(door, group)).toList());
        }
        return withMembers(groups);
    }

    private Found withMembers(SortedMap<String, List<GroupDocument>> groups) {
        var ids =
                groups.values().stream()
                        .flatMap(List::stream)
                        .map(GroupDocument::id)
                        .distinct()
                        .toList();
        var read = listings.read(ids.stream().map(this::membersOf).toList(), MemberId::read);
        var members = new TreeMap<String, List<String>>();
        var gaps = new ArrayList<Gap>();
        for (var index = 0; index < ids.size(); index++) {
            switch (read.get(index)) {
                case Result.Good<List<String>>(var found) -> {
                    members.put(ids.get(index), found.stream().sorted().toList());
                    if (found.isEmpty() && isHidden(groups, ids.get(index))) {
                        gaps.addAll(gaps(groups, ids.get(index), HIDDEN));
                    }
                }
                case Result.Bad<List<String>>(var failure) ->
                        gaps.addAll(
                                gaps(
                                        groups,
                                        ids.get(index),
                                        isForbidden(failure) && isHidden(groups, ids.get(index))
                                                ? HIDDEN
                                                : GraphMeanings.gap(
                                                        Operation.READ_GROUPS, failure)));
            }
        }
        return new Found(groups, members, gaps);
    }

    /** Whether an empty list of members may only mean that they are hidden from this caller. */
    private boolean isHidden(SortedMap<String, List<GroupDocument>> groups, String id) {
        return groups.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(group -> group.id().equals(id) && group.hidesMembers())
                && !graph.remote().grants(SEES_HIDDEN);
    }

    private static boolean isForbidden(RuntimeException failure) {
        return failure instanceof CallException call && call.status().orElse(0) == 403;
    }

    private List<Call> lookups(Collection<GroupDoor> doors) {
        var names = new TreeSet<String>();
        var ids = new TreeSet<String>();
        for (var door : doors) {
            door.id().ifPresentOrElse(ids::add, () -> names.add(door.displayName()));
        }
        var filters = new ArrayList<>(AddressFilter.anyOf("displayName", names));
        filters.addAll(AddressFilter.anyOf("id", ids));
        return filters.stream().map(this::lookup).toList();
    }

    private Call lookup(String filter) {
        return graph.harmless(client ->
                        client.groups()
                                .toGetRequestInformation(request -> {
                                    request.queryParameters.filter = filter;
                                    request.queryParameters.select = GroupDocument.PROPERTIES;
                                    request.queryParameters.top = PAGE;
                                }))
                .listing(PAGE);
    }

    private Call membersOf(String id) {
        return graph.harmless(client ->
                        client.groups()
                                .byGroupId(id)
                                .members()
                                .toGetRequestInformation(request -> {
                                    request.queryParameters.select = new String[] {"id"};
                                    request.queryParameters.top = PAGE;
                                }))
                .listing(PAGE);
    }

    private static boolean matches(GroupDoor door, GroupDocument group) {
        return door.id()
                .map(id -> Guid.same(group.id(), id))
                .orElseGet(() -> Names.same(group.displayName(), door.displayName()));
    }

    private static Found nothing(Collection<GroupDoor> doors, RuntimeException failure) {
        var because = GraphMeanings.gap(Operation.READ_GROUPS, failure);
        return new Found(
                new TreeMap<>(),
                Map.of(),
                doors.stream()
                        .<Gap>map(door -> new Gap.AtDoor(Door.Kind.GROUP, door.key(), because))
                        .toList());
    }

    private static List<Gap> gaps(
            SortedMap<String, List<GroupDocument>> groups, String id, String because) {
        return groups.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(one -> one.id().equals(id)))
                .<Gap>map(entry -> new Gap.AtDoor(Door.Kind.GROUP, entry.getKey(), because))
                .toList();
    }
}
