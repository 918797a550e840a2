package dev.guestlist.tenant.entra;

/**
 * What was being done when a call failed, with the least application permission for it (the
 * permission tables of the pages under learn.microsoft.com/graph/api).
 */
enum Operation {
    IDENTIFY("read the organization", "Organization.Read.All"),
    READ_GUESTS("read the guests", "User.Read.All"),
    READ_GROUPS("read the groups", "GroupMember.Read.All"),
    READ_PRODUCTS("read the licenses", "Organization.Read.All"),
    FIND("look for the address", "User.Read.All"),
    INVITE("invite the guest", "User.Invite.All"),
    PROFILE("update the profile", "User.ReadWrite.All"),
    JOIN("add to the group", "GroupMember.ReadWrite.All"),
    LEAVE("remove from the group", "GroupMember.ReadWrite.All"),
    ASSIGN("assign the license", "LicenseAssignment.ReadWrite.All"),
    UNASSIGN("remove the license", "LicenseAssignment.ReadWrite.All"),
    CHANGE_LICENSES("change the licenses", "LicenseAssignment.ReadWrite.All");

    private final String words;
    private final String permission;

    Operation(String words, String permission) {
        this.words = words;
        this.permission = permission;
    }

    String words() {
        return words;
    }

    String permission() {
        return permission;
    }
}
