package dev.guestlist.model;

/** Who gives a role, if nobody did by hand. */
public enum RoleOrigin {
    /**
     * The service, to everybody with a license that brings the role
     * (learn.microsoft.com/power-platform/admin/opt-out-automatic-license). Revoked from a person,
     * it comes back.
     */
    LICENSE
}
