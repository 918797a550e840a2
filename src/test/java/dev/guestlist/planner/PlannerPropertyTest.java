package dev.guestlist.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.model.DesiredState;
import dev.guestlist.model.Email;
import dev.guestlist.model.LiveDirectory;
import dev.guestlist.model.LiveEnvironment;
import dev.guestlist.model.LiveState;
import dev.guestlist.plan.AccountAct;
import dev.guestlist.plan.Change;
import dev.guestlist.plan.ChangeKind;
import dev.guestlist.plan.EnvironmentAct;
import dev.guestlist.plan.Exchange;
import dev.guestlist.plan.GroupAct;
import dev.guestlist.plan.Invite;
import dev.guestlist.plan.LicenseAct;
import dev.guestlist.plan.LossCount;
import dev.guestlist.plan.Person;
import dev.guestlist.plan.Plan;
import dev.guestlist.tenant.MemoryTenant;
import dev.guestlist.tenant.TenantException;
import dev.guestlist.tenant.TenantException.Kind;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What holds for every tenant and every file, tested on generated tenants. */
final class PlannerPropertyTest {
    private static final int WORLDS = 2_000;

    private static final List<Made> MADE = new ArrayList<>();

    /** A world that is planned once for all tests. */
    private record Made(int seed, DesiredState desired, LiveState live, Plan plan) {
        static Made of(int seed) {
            var world = RandomWorlds.make(seed);
            var desired = world.desired();
            var live = world.live();
            return new Made(seed, desired, live, PlannerPropertyTest.plan(desired, live));
        }
    }

    @BeforeAll
    static void makeWorlds() {
        IntStream.range(0, WORLDS).mapToObj(Made::of).forEach(MADE::add);
    }

    @AfterAll
    static void forgetWorlds() {
        MADE.clear();
    }

    @Test
    void the_random_worlds_are_worth_planning() {
        var kinds = new TreeMap<String, Integer>();
        var waiting = new int[1];
        inAllWorlds(world -> {
            var plan = world.plan();
            plan.changes().forEach(change -> kinds.merge(change.kind().word(), 1, Integer::sum));
            waiting[0] += plan.waiting().size();
        });
        assertEquals(ChangeKind.values().length, kinds.size(), "kinds of change: " + kinds);
        assertTrue(kinds.values().stream().allMatch(count -> count > 150), kinds.toString());
        assertTrue(waiting[0] > 200);
    }

    @Test
    void equal_input_in_any_order_gives_an_equal_plan() {
        inAllWorlds(world -> {
            var plan = world.plan();
            assertEquals(plan, plan(world.desired(), world.live()));
            var shuffled = shuffled(world.live(), new Random(world.seed()));
            assertEquals(plan, plan(world.desired(), shuffled), "input order must not matter");
        });
    }

    @Test
    void carrying_the_plan_out_leaves_nothing_to_do() {
        inAllWorlds(world -> {
            var tenant = new MemoryTenant(world.live());
            Rehearsal.carryOut(world.plan(), tenant);
            assertOnlyWaiting(plan(world.desired(), tenant.state()), tenant, Set.of());
        });
    }

    @Test
    void a_guest_whose_calls_all_fail_harms_nobody_else_and_the_next_run_repairs() {
        inAllWorlds(world -> {
            var tenant = new MemoryTenant(world.live());
            var plan = world.plan();
            var unlucky = someone(plan, world.seed());
            tenant.interfere(call -> failFor(unlucky, call));
            Rehearsal.carryOut(plan, tenant);
            var repair = plan(world.desired(), tenant.state());
            assertOnlyWaiting(
                    repair, tenant, unlucky.map(person -> Set.of(person.email())).orElse(Set.of()));
            tenant.interfere(_ -> {});
            Rehearsal.carryOut(repair, tenant);
            assertOnlyWaiting(plan(world.desired(), tenant.state()), tenant, Set.of());
        });
    }

    @Test
    void a_run_that_dies_anywhere_is_repaired_by_the_next_and_invites_nobody_twice() {
        inAllWorlds(world -> {
            var tenant = new MemoryTenant(world.live());
            var plan = world.plan();
            var end = new Random(world.seed()).nextInt(plan.changes().size() + 1);
            tenant.interfere(_ -> {
                if (tenant.calls().size() > end) {
                    throw failure();
                }
            });
            Rehearsal.carryOut(plan, tenant);
            tenant.interfere(_ -> {});
            var before = tenant.state().directory().guests().keySet();
            var repair = plan(world.desired(), tenant.state());
            for (var change : repair.changes()) {
                assertTrue(
                        !(change.act() instanceof Invite)
                                || !before.contains("invited-" + guest(change).email()));
            }
            Rehearsal.carryOut(repair, tenant);
            assertOnlyWaiting(plan(world.desired(), tenant.state()), tenant, Set.of());
        });
    }

    @Test
    void whoever_is_cut_off_in_an_exchange_has_one_of_the_two_roles_or_both() {
        var exchanges = new int[1];
        inAllWorlds(world -> {
            var tenant = new MemoryTenant(world.live());
            var plan = world.plan();
            var end = new Random(world.seed()).nextInt(plan.changes().size() + 1);
            tenant.interfere(_ -> {
                if (tenant.calls().size() > end) {
                    throw failure();
                }
            });
            Rehearsal.carryOut(plan, tenant);
            for (var exchange : Exchange.among(plan.changes())) {
                if (!movesWith(exchange, plan)) {
                    var roles = rolesAfter(exchange, tenant);
                    assertTrue(
                            roles.contains(exchange.revocation().role().id())
                                    || roles.contains(exchange.grant().role().id()));
                    exchanges[0]++;
                }
            }
        });
        assertTrue(exchanges[0] > 20, "exchanges: " + exchanges[0]);
    }

    /** A move to another unit takes all roles by itself. */
    private static boolean movesWith(Exchange exchange, Plan plan) {
        return plan.changes().stream()
                .filter(change -> change.subject().equals(exchange.taken().subject()))
                .anyMatch(change ->
                        change.act() instanceof EnvironmentAct.MoveUnit move
                                && move.environment().equals(exchange.grant().environment()));
    }

    private static Set<String> rolesAfter(Exchange exchange, MemoryTenant tenant) {
        return tenant.state()
                .environments()
                .get(exchange.grant().environment().key())
                .users()
                .get(guest(exchange.taken()).objectId().orElseThrow())
                .roleIds();
    }

    @Test
    void nobody_is_changed_but_guests_of_the_files_who_are_plainly_one_guest_of_the_tenant() {
        inAllWorlds(world -> {
            var live = world.live();
            for (var change : world.plan().changes()) {
                var email = guest(change).email();
                assertTrue(world.desired().guests().containsKey(email));
                assertTrue(
                        live.members().stream().noneMatch(each -> each.addresses().contains(email)),
                        "a member is never touched");
                var holders =
                        live.directory().guests().values().stream()
                                .filter(each -> each.addresses().contains(email))
                                .map(each -> each.objectId())
                                .collect(Collectors.toSet());
                assertEquals(
                        guest(change).objectId().stream().collect(Collectors.toSet()), holders);
            }
        });
    }

    @Test
    void whoever_loses_something_is_counted_among_the_removals_and_nobody_else() {
        inAllWorlds(world -> {
            var plan = world.plan();
            var tenant = new MemoryTenant(world.live());
            var before = holdings(tenant.state());
            var done = Rehearsal.carryOut(plan, tenant);
            var after = holdings(tenant.state());
            var planned =
                    done.stream()
                            .filter(Change::takesAccess)
                            .map(change -> guest(change).objectId().orElseThrow())
                            .collect(Collectors.toSet());
            var lost =
                    before.entrySet().stream()
                            .filter(held -> !after.get(held.getKey()).containsAll(held.getValue()))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toSet());
            assertEquals(lost, planned);
            var undone = new ArrayList<>(LossCount.losses(plan.changes()));
            undone.removeAll(done);
            assertEquals(List.of(), undone, "an exchange may wait, a loss never");
            assertEquals(
                    lost.stream()
                            .filter(id -> hasFewer(before.get(id), after.get(id)))
                            .collect(Collectors.toSet())
                            .size(),
                    plan.losses().guests());
        });
    }

    /** In some environment fewer roles that they had not, than ones that they no longer have. */
    private static boolean hasFewer(Set<String> before, Set<String> after) {
        var balance = new HashMap<String, Integer>();
        before.stream()
                .filter(each -> !after.contains(each))
                .forEach(each -> balance.merge(door(each), -1, Integer::sum));
        after.stream()
                .filter(each -> !before.contains(each))
                .filter(each -> balance.containsKey(door(each)))
                .forEach(each -> balance.merge(door(each), 1, Integer::sum));
        return balance.values().stream().anyMatch(each -> each < 0);
    }

    /** Roles are named after their environment, everything else is a door of its own. */
    private static String door(String held) {
        return held.startsWith("sku-") ? held : held.replaceAll("-.*", "");
    }

    @Test
    void a_plan_has_the_order_of_execution_and_its_own_counts() {
        inAllWorlds(world -> {
            var plan = world.plan();
            var sorted = new ArrayList<>(plan.changes());
            Collections.shuffle(sorted, new Random(1));
            assertEquals(Change.inOrder(sorted), plan.changes());
            var counts = plan.counts();
            assertEquals(world.desired().guests().size(), counts.declared());
            assertTrue(counts.managed() <= counts.declared());
            assertTrue(
                    counts.unmanaged() + counts.managed()
                            <= world.live().directory().guests().size());
            assertTrue(plan.unlisted().size() <= counts.unmanaged());
        });
    }

    private static void inAllWorlds(Consumer<Made> check) {
        for (var world : MADE) {
            try {
                check.accept(world);
            } catch (AssertionError | RuntimeException wrong) {
                throw new AssertionError("in world " + world.seed(), wrong);
            }
        }
    }

    private static Plan plan(DesiredState desired, LiveState live) {
        return Planner.plan(desired, live, World.circumstances(World.TODAY));
    }

    /**
     * Roles may wait for a row that an environment rejects, and those that they are exchanged for;
     * nothing else may remain.
     */
    private static void assertOnlyWaiting(Plan plan, MemoryTenant tenant, Set<Email> unlucky) {
        var losses = LossCount.losses(plan.changes());
        for (var change : plan.changes()) {
            var id = guest(change).objectId();
            var environment =
                    switch (change.act()) {
                        case EnvironmentAct.GrantRole grant ->
                                Optional.of(grant.environment().key());
                        case EnvironmentAct.MoveUnit move -> Optional.of(move.environment().key());
                        case EnvironmentAct.RevokeRole revoke ->
                                losses.contains(change)
                                        ? Optional.<String>empty()
                                        : Optional.of(revoke.environment().key());
                        case GroupAct.LeaveGroup _, LicenseAct.UnassignLicense _ ->
                                Optional.<String>empty();
                        case Invite _, AccountAct.UpdateProfile _ -> Optional.<String>empty();
                        case GroupAct.JoinGroup _, LicenseAct.AssignLicense _ ->
                                Optional.<String>empty();
                    };
            var waits =
                    environment.isPresent()
                            && id.isPresent()
                            && !tenant.admits(environment.get(), id.get());
            assertTrue(
                    waits || unlucky.contains(guest(change).email()),
                    () -> "left to do: " + World.line(change));
            if (waits && !unlucky.contains(guest(change).email())) {
                assertTrue(
                        plan.waiting().stream()
                                .anyMatch(each -> each.guest().equals(guest(change))),
                        () -> "must be told as waiting: " + World.line(change));
            }
        }
    }

    private static Person guest(Change change) {
        return change.guest().orElseThrow();
    }

    private static Optional<Person> someone(Plan plan, int seed) {
        var people = plan.changes().stream().map(PlannerPropertyTest::guest).distinct().toList();
        return people.isEmpty()
                ? Optional.empty()
                : Optional.of(people.get(new Random(seed).nextInt(people.size())));
    }

    private static void failFor(Optional<Person> unlucky, MemoryTenant.Call call) {
        unlucky.filter(person ->
                        call.guest().equals(person.email().value())
                                || person.objectId().equals(Optional.of(call.guest())))
                .ifPresent(_ -> {
                    throw failure();
                });
    }

    private static TenantException failure() {
        return new TenantException(Kind.UNAVAILABLE, "cut", Optional.empty(), Optional.empty());
    }

    private static LiveState shuffled(LiveState live, Random random) {
        var groups = new TreeMap<>(live.directory().groups());
        groups.replaceAll((_, each) -> shuffled(each, random));
        var environments = new TreeMap<>(live.environments());
        environments.replaceAll((_, each) ->
                new LiveEnvironment(
                        each.environmentId(),
                        each.url(),
                        each.securityGroupId(),
                        each.billing(),
                        shuffled(each.businessUnits(), random),
                        shuffled(each.roles(), random),
                        each.users()));
        return new LiveState(
                live.tenant(),
                live.readAt(),
                new LiveDirectory(
                        live.directory().guests(),
                        groups,
                        shuffled(live.directory().skus(), random)),
                shuffled(live.members(), random),
                environments,
                shuffled(live.gaps(), random));
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        var copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** What each guest has at the doors; a role counts whichever unit's copy it is. */
    private static Map<String, Set<String>> holdings(LiveState live) {
        var holdings = new HashMap<String, Set<String>>();
        for (var guest : live.directory().guests().values()) {
            var held = new TreeSet<String>();
            guest.licenses()
                    .forEach((sku, holding) -> holding.direct().ifPresent(_ -> held.add(sku)));
            holdings.put(guest.objectId(), held);
        }
        live.directory()
                .groups()
                .forEach((key, groups) ->
                        groups.getFirst()
                                .members()
                                .forEach(member -> holdings.get(member).add(key)));
        live.environments()
                .forEach((key, environment) ->
                        environment
                                .users()
                                .forEach((id, row) ->
                                        row.roleIds().stream()
                                                .map(role ->
                                                        key + role.substring(role.lastIndexOf('-')))
                                                .forEach(holdings.get(id)::add)));
        return holdings;
    }
}
