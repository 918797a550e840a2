package dev.guestlist.tenant.dataverse;

import dev.guestlist.model.LiveEnvironment.SystemUser;
import dev.guestlist.plan.EnvironmentAct;
import dev.guestlist.plan.Target;
import dev.guestlist.tenant.EnvironmentWriter;
import dev.guestlist.tenant.Receipt;
import dev.guestlist.tenant.Receipt.Effect;
import dev.guestlist.tenant.http.Answer;
import dev.guestlist.tenant.http.Call;
import dev.guestlist.tenant.http.CallException;
import dev.guestlist.tenant.http.Connection;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes to Dynamics 365 environments. Simultaneous calls from many journeys share requests: writes
 * go out in batches, and everybody who waits for a row shares one query.
 */
public final class DataverseWriter implements EnvironmentWriter {
    private final Connection connection;
    private final Duration moment;
    private final PowerPlatformAdmin admin;
    private final Map<URI, Desk> desks = new ConcurrentHashMap<>();

    /** What the journeys to one environment share. */
    private record Desk(WebApi api, SharedWrites writes, SharedPoll poll) {}

    public DataverseWriter(Connection connection) {
        this(connection, SharedPoll.MOMENT);
    }

    /**
     * For tests, which cannot wait as long.
     *
     * @param moment how long lookups of rows are gathered before they are sent
     */
    public DataverseWriter(Connection connection, Duration moment) {
        this.connection = connection;
        this.moment = moment;
        this.admin = new PowerPlatformAdmin(connection.powerPlatform());
    }

    @Override
    public Receipt requestSystemUser(String objectId, Target.Environment environment) {
        try {
            return admin.addUser(environment.id(), objectId);
        } catch (CallException failed) {
            throw AdminMeanings.TABLE.exception(Attempt.add(environment), failed);
        }
    }

    @Override
    public Optional<SystemUser> findSystemUser(String objectId, Target.Environment environment) {
        try {
            return desk(environment).poll().find(objectId);
        } catch (CallException failed) {
            throw OrganizationMeanings.TABLE.exception(Attempt.find(environment), failed);
        }
    }

    @Override
    public Receipt carryOut(String systemUserId, EnvironmentAct act) {
        var desk = desk(act.environment());
        try {
            return done(desk.writes().send(call(desk.api(), systemUserId, act)));
        } catch (CallException failed) {
            return OrganizationMeanings.TABLE.receipt(Attempt.of(act), failed);
        }
    }

    private static Call call(WebApi api, String systemUserId, EnvironmentAct act) {
        return switch (act) {
            case EnvironmentAct.RevokeRole revoke ->
                    Writes.revoke(api, systemUserId, revoke.role().id());
            case EnvironmentAct.MoveUnit move -> Writes.move(api, systemUserId, move.to().id());
            case EnvironmentAct.GrantRole grant ->
                    Writes.grant(api, systemUserId, grant.role().id());
        };
    }

    private Desk desk(Target.Environment environment) {
        return desks.computeIfAbsent(
                environment.url(),
                url -> {
                    var remote = connection.environment(url);
                    return new Desk(
                            new WebApi(remote.root()),
                            new SharedWrites(remote),
                            new SharedPoll(new Organization(remote), moment));
                });
    }

    private static Receipt done(Answer answer) {
        return new Receipt(Effect.DONE, answer.requestId());
    }
}
