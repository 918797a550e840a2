package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.odata.Field;
import dev.guestlist.emulator.odata.Operation;
import dev.guestlist.emulator.odata.QueryProblem;
import dev.guestlist.emulator.odata.Rules;
import dev.guestlist.emulator.odata.Shape;
import dev.guestlist.emulator.odata.TextRules;
import dev.guestlist.emulator.odata.Use;
import dev.guestlist.emulator.odata.ValueKind;
import dev.guestlist.emulator.state.AuditEvent;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** What the audit log can be asked for (learn.microsoft.com/graph/api/directoryaudit-list). */
final class AuditFields {

    static final Rules RULES =
            new Rules() {
                private static final Set<Operation> ALLOWED =
                        Set.of(
                                Operation.EQUAL,
                                Operation.GREATER_OR_EQUAL,
                                Operation.LESS_OR_EQUAL,
                                Operation.STARTS_WITH,
                                Operation.ANY,
                                Operation.ORDER_BY);

                @Override
                public Optional<QueryProblem> refusal(Use use) {
                    return ALLOWED.contains(use.operation())
                            ? Optional.empty()
                            : Optional.of(
                                    new QueryProblem.Refused(
                                            "BadRequest",
                                            "Unsupported filter operator on '"
                                                    + use.property()
                                                    + "'."));
                }

                @Override
                public TextRules texts() {
                    return TextRules.IGNORE_CASE;
                }
            };

    private static final Shape<AuditEvent.Target> TARGET =
            shape(
                    "targetResource",
                    List.of(
                            text("id", target -> Optional.of(target.id().toString())),
                            text("displayName", target -> Optional.of(target.displayName())),
                            text(
                                    "userPrincipalName",
                                    target -> Optional.of(target.userPrincipalName()))));
    private static final Shape<AuditEvent.Actor> USER =
            shape(
                    "userIdentity",
                    List.of(
                            text("id", actor -> actor.user().map(UUID::toString)),
                            text("displayName", actor -> actor.user().map(id -> actor.name())),
                            text(
                                    "userPrincipalName",
                                    actor -> actor.user().map(id -> actor.userPrincipalName()))));
    private static final Shape<AuditEvent.Actor> APP =
            shape(
                    "appIdentity",
                    List.of(
                            text("appId", actor -> Optional.empty()),
                            text(
                                    "displayName",
                                    actor -> actor.servicePrincipal().map(id -> actor.name())),
                            text(
                                    "servicePrincipalId",
                                    actor -> actor.servicePrincipal().map(UUID::toString))));
    private static final Shape<AuditEvent.Actor> ACTOR =
            shape(
                    "auditActivityInitiator",
                    List.of(
                            new Field.Single<>("user", USER, Optional::of),
                            new Field.Single<>("app", APP, Optional::of)));

    static final Shape<AuditEvent> SHAPE =
            shape(
                    "directoryAudit",
                    List.of(
                            text("activityDisplayName", event -> Optional.of(event.activity())),
                            new Field.Scalar<>(
                                    "activityDateTime",
                                    ValueKind.INSTANT,
                                    event -> Optional.of(event.at())),
                            text("loggedByService", event -> Optional.of(event.service())),
                            text("category", event -> Optional.of(event.category())),
                            text(
                                    "correlationId",
                                    event -> Optional.of(event.correlation().toString())),
                            new Field.Single<>(
                                    "initiatedBy", ACTOR, event -> Optional.of(event.actor())),
                            new Field.Many<>("targetResources", TARGET, AuditEvent::targets)));

    private AuditFields() {}

    private static <R> Field<R> text(String name, Function<R, Optional<String>> read) {
        return new Field.Scalar<>(name, ValueKind.TEXT, read);
    }

    private static <R> Shape<R> shape(String name, List<Field<R>> fields) {
        return new Shape<>() {
            @Override
            public String name() {
                return "microsoft.graph." + name;
            }

            @Override
            public Optional<Field<R>> field(String wanted) {
                return fields.stream().filter(field -> field.name().equals(wanted)).findFirst();
            }
        };
    }
}
