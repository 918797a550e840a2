package dev.guestlist.emulator.seed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Invents guests for a tenant: the same numbers give the same people. Staff, groups, environments
 * and licences of the given tenant stay, its guests go, and seats grow with the crowd.
 *
 * <p>Of ten invented guests seven work in the sales environment (member of its group, a licence, a
 * role), two at the service desk, one has no access at all; one in ten has not accepted yet.
 */
public final class Generator {

    private static final List<String> GIVEN =
            List.of(
                    "Ana", "Bo", "Chen", "David", "Emma", "Farid", "Grace", "Hana", "Ivan", "Julia",
                    "Kofi", "Lena", "Mei", "Noah", "Olga", "Priya", "Quinn", "Rosa", "Sven", "Tara",
                    "Uma", "Viktor", "Wei", "Yusuf");
    private static final List<String> SURNAMES =
            List.of(
                    "Silva", "Berg", "Yu", "Kim", "Jones", "Haddad", "Okafor", "Sato", "Novak",
                    "Rossi", "Mensah", "Fischer", "Tan", "Brown", "Hansen", "Nair", "Murphy",
                    "Garcia", "Lund", "Patel", "Costa", "Petrov", "Li", "Demir");
    private static final List<String> COMPANIES =
            List.of(
                    "Fabrikam",
                    "Northwind",
                    "Tailspin",
                    "Adventure-Works",
                    "Litware",
                    "Proseware",
                    "Wingtip",
                    "Woodgrove");
    private static final List<String> COUNTRIES =
            List.of("AU", "PT", "SG", "IT", "KR", "US", "DE", "IN");
    private static final List<String> UNITS = List.of("Partners", "APAC");

    private final Random random;
    private final List<Object> guests = new ArrayList<>();
    private final Map<String, List<String>> newMembers = new LinkedHashMap<>();
    private final Map<String, List<Object>> newWorkers = new LinkedHashMap<>();

    private Generator(long randomSeed) {
        this.random = new Random(randomSeed);
    }

    /**
     * The tenant with other guests.
     *
     * @param count how many guests
     */
    public static SeedNode invent(SeedNode tenant, int count, long randomSeed) {
        var generator = new Generator(randomSeed);
        for (var number = 1; number <= count; number++) {
            generator.guest(number);
        }
        return generator.joined(tenant, count);
    }

    private void guest(int number) {
        var given = pick(GIVEN);
        var surname = pick(SURNAMES);
        var company = pick(COMPANIES);
        var mail =
                "%s.%s.%06d@%s.com"
                        .formatted(given, surname, number, company)
                        .toLowerCase(java.util.Locale.ROOT);
        var guest = new LinkedHashMap<String, Object>();
        guest.put("mail", mail);
        guest.put("userType", "Guest");
        guest.put("givenName", given);
        guest.put("surname", surname);
        guest.put("companyName", company);
        guest.put("usageLocation", pick(COUNTRIES));
        if (random.nextInt(10) == 0) {
            guest.put("externalUserState", "PendingAcceptance");
        }
        switch (random.nextInt(10)) {
            case 0 -> {}
            case 1, 2 -> serve(guest, mail);
            case 3, 4, 5 -> repair(guest, mail);
            default -> sell(guest, mail);
        }
        guests.add(guest);
    }

    private void sell(Map<String, Object> guest, String mail) {
        licence(guest, "DYN365_ENTERPRISE_SALES");
        join("CRM Users", mail);
        join("Partner Sales", mail);
        work("sales", mail, "Salesperson", Map.of("businessUnit", pick(UNITS)));
    }

    private void repair(Map<String, Object> guest, String mail) {
        licence(guest, "DYN365_ENTERPRISE_FIELD_SERVICE");
        join("CRM Users", mail);
        join("Field crew (guests)", mail);
        work("sales", mail, "Field Technician", Map.of());
    }

    private void serve(Map<String, Object> guest, String mail) {
        licence(guest, "DYN365_ENTERPRISE_CUSTOMER_SERVICE");
        work("service", mail, "Customer Service Representative", Map.of());
    }

    private static void licence(Map<String, Object> guest, String sku) {
        guest.put("licences", List.of(Map.of("sku", sku)));
    }

    private void join(String group, String mail) {
        newMembers.computeIfAbsent(group, name -> new ArrayList<>()).add(mail);
    }

    private void work(String environment, String mail, String role, Map<String, Object> more) {
        var worker = new LinkedHashMap<String, Object>();
        worker.put("user", mail);
        worker.putAll(more);
        worker.put("roles", List.of(role));
        newWorkers.computeIfAbsent(environment, key -> new ArrayList<>()).add(worker);
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private SeedNode joined(SeedNode tenant, int count) {
        var staff = tenant.nodes("users").stream().filter(user -> !isGuest(user)).toList();
        var names = staff.stream().map(user -> user.text("mail").orElse("")).toList();
        var values = new LinkedHashMap<>(tenant.values());
        var users = new ArrayList<Object>();
        staff.forEach(user -> users.add(user.values()));
        users.addAll(guests);
        values.put("users", users);
        values.put(
                "groups",
                tenant.nodes("groups").stream().map(group -> group(group, names)).toList());
        values.put(
                "licenses",
                tenant.nodes("licenses").stream().map(licence -> seats(licence, count)).toList());
        if (tenant.has("environments")) {
            values.put("environments", environments(tenant.node("environments"), names));
        }
        return new SeedNode(tenant.place(), values);
    }

    private Object group(SeedNode group, List<String> staff) {
        var members =
                new ArrayList<>(group.texts("members").stream().filter(staff::contains).toList());
        members.addAll(newMembers.getOrDefault(group.requiredText("displayName"), List.of()));
        if (group.texts("groupTypes").contains("DynamicMembership")) {
            guests.forEach(guest -> members.add(SeedNode.of("", guest).requiredText("mail")));
        }
        var values = new LinkedHashMap<>(group.values());
        values.put("members", members);
        return values;
    }

    private static Object seats(SeedNode licence, int count) {
        var values = new LinkedHashMap<>(licence.values());
        values.put("seats", licence.number("seats", 0) + count);
        return values;
    }

    private Object environments(SeedNode environments, List<String> staff) {
        var values = new LinkedHashMap<String, Object>();
        for (var key : environments.values().keySet()) {
            var environment = new LinkedHashMap<>(environments.node(key).values());
            var users = new ArrayList<Object>();
            environments.node(key).nodes("users").stream()
                    .filter(user -> staff.contains(user.text("user").orElse("")))
                    .forEach(user -> users.add(user.values()));
            users.addAll(newWorkers.getOrDefault(key, List.of()));
            environment.put("users", users);
            values.put(key, environment);
        }
        return values;
    }

    private static boolean isGuest(SeedNode user) {
        return user.text("userType").orElse("").equals("Guest");
    }
}
