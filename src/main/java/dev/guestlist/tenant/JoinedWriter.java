package dev.guestlist.tenant;

import dev.guestlist.model.Email;
import dev.guestlist.model.LiveEnvironment.SystemUser;
import dev.guestlist.plan.Act;
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
    public String invite(Email address, Act.Invite act) {
        return directory.invite(address, act);
    }

    @Override
    public Receipt updateProfile(String objectId, Act.UpdateProfile act) {
        return directory.updateProfile(objectId, act);
    }

    @Override
    public Receipt join(String objectId, Act.JoinGroup act) {
        return directory.join(objectId, act);
    }

    @Override
    public Receipt leave(String objectId, Act.LeaveGroup act) {
        return directory.leave(objectId, act);
    }

    @Override
    public Receipt assign(String objectId, Act.AssignLicense act) {
        return directory.assign(objectId, act);
    }

    @Override
    public Receipt unassign(String objectId, Act.UnassignLicense act) {
        return directory.unassign(objectId, act);
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
    public Receipt move(String systemUserId, Act.MoveUnit act) {
        return environments.move(systemUserId, act);
    }

    @Override
    public Receipt grant(String systemUserId, Act.GrantRole act) {
        return environments.grant(systemUserId, act);
    }

    @Override
    public Receipt revoke(Act.RevokeRole act) {
        return environments.revoke(act);
    }
}
