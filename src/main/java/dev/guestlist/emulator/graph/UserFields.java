package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.odata.Field;
import dev.guestlist.emulator.odata.Shape;
import dev.guestlist.emulator.odata.ValueKind;
import dev.guestlist.emulator.state.Entity;
import dev.guestlist.emulator.state.LicenceAssignment;
import dev.guestlist.emulator.state.Sku;
import dev.guestlist.emulator.state.Tenant;
import dev.guestlist.emulator.state.UserShape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** A user's properties (learn.microsoft.com/graph/api/resources/user). */
final class UserFields {

    private static final Map<String, Field<LicenceAssignment>> LICENCE =
            Map.of(
                    "skuId",
                    new Field.Scalar<>("skuId", ValueKind.GUID, l -> Optional.of(l.skuId())));
    private static final Map<String, Field<UUID>> PLAN =
            Map.of(
                    "servicePlanId",
                    new Field.Scalar<>("servicePlanId", ValueKind.GUID, Optional::of));
    private static final Map<String, Field<Entity>> IDENTITY =
            Map.of(
                    "issuer",
                    new Field.Scalar<>(
                            "issuer", ValueKind.TEXT, user -> user.get(UserShape.IDENTITY_ISSUER)),
                    "issuerAssignedId",
                    new Field.Scalar<>(
                            "issuerAssignedId",
                            ValueKind.TEXT,
                            user -> user.get(UserShape.USER_PRINCIPAL_NAME)));
    private static final Map<String, Field<Entity>> SIGN_IN =
            Map.of(
                    "lastSignInDateTime",
                    new Field.Scalar<>(
                            "lastSignInDateTime",
                            ValueKind.INSTANT,
                            user -> user.get(UserShape.LAST_SIGN_IN)));

    private final Shop shop;
    private final Tenant tenant;

    private UserFields(Shop shop) {
        this.shop = shop;
        this.tenant = shop.tenant();
    }

    /** All of them, those of the metadata that the emulator does not keep being null. */
    static Fields of(Shop shop) {
        return new UserFields(shop).fields();
    }

    private Fields fields() {
        var fields = new Fields("microsoft.graph.user");
        KnownProperties.of("user").all().forEach((name, form) -> absent(fields, name, form));
        UserShape.SHAPE.properties().stream()
                .filter(property -> fields.find(property.name()).isPresent())
                .forEach(fields::stored);
        fields.column("assignedLicenses", UserFields::assignedLicenses)
                .filter(
                        new Field.Many<>(
                                "assignedLicenses",
                                shape("assignedLicense", LICENCE),
                                UserFields::active));
        fields.column("assignedPlans", this::assignedPlans)
                .filter(
                        new Field.Many<>(
                                "assignedPlans", shape("assignedPlan", PLAN), this::planIds));
        fields.column("licenseAssignmentStates", this::states);
        fields.column("externalUserState", user -> externalUserState(user).orElse(null))
                .filter(
                        new Field.Scalar<>(
                                "externalUserState", ValueKind.TEXT, this::externalUserState));
        fields.column("identities", this::identities)
                .filter(
                        new Field.Many<>(
                                "identities", shape("objectIdentity", IDENTITY), List::of));
        fields.column("signInActivity", UserFields::signInActivity)
                .filter(
                        new Field.Single<>(
                                "signInActivity", shape("signInActivity", SIGN_IN), Optional::of));
        return fields.comeUnasked(
                "businessPhones",
                "displayName",
                "givenName",
                "jobTitle",
                "mail",
                "mobilePhone",
                "officeLocation",
                "preferredLanguage",
                "surname",
                "userPrincipalName",
                "id");
    }

    private static void absent(Fields fields, String name, KnownProperties.Form form) {
        switch (form) {
            case SINGLE -> fields.column(name, user -> null);
            case COLLECTION -> fields.column(name, user -> List.of());
            case NAVIGATION -> {}
        }
        if (name.equals("id")) {
            fields.column(name, Entity::id);
        }
    }

    /** Each product once, whether direct, inherited or both. */
    static List<Object> assignedLicenses(Entity user) {
        var disabled = new TreeMap<UUID, List<UUID>>();
        for (var licence : active(user)) {
            disabled.merge(
                    licence.skuId(),
                    licence.disabledPlans(),
                    (a, b) -> a.stream().filter(b::contains).toList());
        }
        var licences = new ArrayList<>();
        disabled.forEach(
                (sku, plans) -> licences.add(ordered("disabledPlans", plans, "skuId", sku)));
        return licences;
    }

    private static List<LicenceAssignment> active(Entity user) {
        return user.list(UserShape.LICENCES).stream().filter(LicenceAssignment::isActive).toList();
    }

    private List<Object> states(Entity user) {
        var states = new ArrayList<>();
        for (var licence : user.list(UserShape.LICENCES)) {
            states.add(state(licence));
        }
        return states;
    }

    /**
     * learn.microsoft.com/graph/api/resources/licenseassignmentstate; no error is the text None.
     */
    private Object state(LicenceAssignment licence) {
        return ordered(
                "skuId",
                licence.skuId(),
                "disabledPlans",
                licence.disabledPlans(),
                "assignedByGroup",
                licence.byGroup().orElse(null),
                "state",
                licence.isActive() ? "Active" : "Error",
                "error",
                error(licence),
                "lastUpdatedDateTime",
                licence.updated());
    }

    private String error(LicenceAssignment licence) {
        var silent = shop.guesses().is(GraphGuess.LICENCE_WITHOUT_ERROR, GraphGuess.NoError.NULL);
        return licence.isActive() && silent ? null : licence.error();
    }

    /**
     * Who signed up by themselves have none
     * (github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/8702).
     */
    private Optional<String> externalUserState(Entity user) {
        return user.get(UserShape.EXTERNAL_USER_STATE)
                .filter(state ->
                        !user.text(UserShape.CREATION_TYPE).equals("SelfServiceSignUp")
                                || !shop.traps().isOn(Traps.Trap.SIGN_UP_WITHOUT_STATE));
    }

    private List<UUID> planIds(Entity user) {
        return active(user).stream()
                .flatMap(licence -> plans(licence).stream())
                .map(Sku.ServicePlan::id)
                .toList();
    }

    private List<Object> assignedPlans(Entity user) {
        var plans = new ArrayList<>();
        for (var licence : active(user)) {
            for (var plan : plans(licence)) {
                plans.add(
                        ordered(
                                "assignedDateTime",
                                licence.updated(),
                                "capabilityStatus",
                                "Enabled",
                                "service",
                                plan.name(),
                                "servicePlanId",
                                plan.id()));
            }
        }
        return plans;
    }

    private List<Sku.ServicePlan> plans(LicenceAssignment licence) {
        return tenant.skus().find(licence.skuId()).stream()
                .flatMap(sku -> sku.plans().stream())
                .filter(plan -> !licence.disabledPlans().contains(plan.id()))
                .toList();
    }

    /** The issuer is the host's initial domain until redemption, then the guest's own provider. */
    private List<Object> identities(Entity user) {
        var hidden =
                user.text(UserShape.EXTERNAL_USER_STATE).equals("PendingAcceptance")
                        && shop.guesses().is(GraphGuess.PENDING_IDENTITY, GraphGuess.Identity.NONE);
        return user.get(UserShape.IDENTITY_ISSUER)
                .filter(issuer -> !hidden)
                .map(issuer ->
                        List.of(
                                ordered(
                                        "signInType",
                                        issuer.contains(".onmicrosoft.com")
                                                ? "userPrincipalName"
                                                : "federated",
                                        "issuer",
                                        issuer,
                                        "issuerAssignedId",
                                        issuer.contains(".onmicrosoft.com")
                                                ? user.text(UserShape.USER_PRINCIPAL_NAME)
                                                : null)))
                .orElse(List.of());
    }

    private static Object signInActivity(Entity user) {
        return user.get(UserShape.LAST_SIGN_IN)
                .map(at ->
                        ordered(
                                "lastSignInDateTime",
                                at,
                                "lastSignInRequestId",
                                "",
                                "lastNonInteractiveSignInDateTime",
                                null,
                                "lastNonInteractiveSignInRequestId",
                                ""))
                .orElse(null);
    }

    /** A JSON object of names and values in turn, in this order. */
    static Object ordered(Object... namesAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    private static <R> Shape<R> shape(String name, Map<String, Field<R>> fields) {
        return new Shape<>() {
            @Override
            public String name() {
                return "microsoft.graph." + name;
            }

            @Override
            public Optional<Field<R>> field(String field) {
                return Optional.ofNullable(fields.get(field));
            }
        };
    }
}
