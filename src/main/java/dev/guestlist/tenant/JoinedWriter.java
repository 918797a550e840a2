package dev.guestlist.tenant;

import dev.guestlist.model.LiveEnvironment.SystemUser;
import dev.guestlist.plan.Change;
import dev.guestlist.plan.Target;

import java.util.Objects;
import java.util.Optional;

/** Hands each write to the system it belongs to. */
public final class JoinedWriter implements TenantWriter {
    private final DirectoryWriter directory;
    private final EnvironmentWriter environments;

    public JoinedWriter(DirectoryWriter directory, EnvironmentWriter environments) {
        this.directory = Objects.requireNonNull(directory);
        this.environments = Objects.requireNonNull(environments);
    }

    @Override
    public Invited invite(Change.Invite change) {
        return directory.invite(change);
    }

    @Override
    public Receipt updateProfile(String objectId, Change.UpdateProfile change) {
        return directory.updateProfile(objectId, change);
    }

    @Override
    public Receipt join(String objectId, Change.JoinGroup change) {
        return directory.join(objectId, change);
    }

    @Override
    public Receipt leave(String objectId, Change.LeaveGroup change) {
        return directory.leave(objectId, change);
    }

    @Override
    public Receipt assign(String objectId, Change.AssignLicense change) {
        return directory.assign(objectId, change);
    }

    @Override
    public Receipt unassign(String objectId, Change.UnassignLicense change) {
        return directory.unassign(objectId, change);
    }

    @Override
    public Receipt requestSystemUser(String objectId, Target.Environment environment) {
        return environments.requestSystemUser(objectId, environment);
    }

    @Override
    public Optional<SystemUser> findSystemUser(String objectId, Target.Environment environment) {
        return environments.findSystemUser(objectId, environment);
    }

    @Override
    public Receipt move(String systemUserId, Change.MoveUnit change) {
        return environments.move(systemUserId, change);
    }

    @Override
    public Receipt grant(String systemUserId, Change.GrantRole change) {
        return environments.grant(systemUserId, change);
    }

    @Override
    public Receipt revoke(Change.RevokeRole change) {
        return environments.revoke(change);
    }
}
