package dev.guestlist.emulator.graph;

/**
 * Which application permissions open what, the least one first
 * (learn.microsoft.com/graph/permissions-reference and the page of each call).
 */
final class Permissions {

    static final String[] READ_USERS = {
        "User.Read.All", "User.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All"
    };
    static final String[] WRITE_USERS = {"User.ReadWrite.All", "Directory.ReadWrite.All"};
    static final String[] DELETE_USERS = {
        "User.DeleteRestore.All", "User.ReadWrite.All", "Directory.ReadWrite.All"
    };
    static final String[] INVITE = {
        "User.Invite.All", "User.ReadWrite.All", "Directory.ReadWrite.All"
    };
    static final String[] READ_GROUPS = {
        "GroupMember.Read.All",
        "GroupMember.ReadWrite.All",
        "Group.Read.All",
        "Group.ReadWrite.All",
        "Directory.Read.All",
        "Directory.ReadWrite.All"
    };
    static final String[] WRITE_MEMBERS = {
        "GroupMember.ReadWrite.All", "Group.ReadWrite.All", "Directory.ReadWrite.All"
    };
    static final String[] CREATE_GROUPS = {
        "Group.Create", "Group.ReadWrite.All", "Directory.ReadWrite.All"
    };
    static final String[] WRITE_GROUPS = {"Group.ReadWrite.All", "Directory.ReadWrite.All"};
    static final String[] ASSIGN_LICENCES = {
        "LicenseAssignment.ReadWrite.All", "User.ReadWrite.All", "Directory.ReadWrite.All"
    };
    static final String[] READ_ORGANIZATION = {
        "Organization.Read.All",
        "Organization.ReadWrite.All",
        "Directory.Read.All",
        "Directory.ReadWrite.All"
    };
    static final String[] READ_SKUS = {
        "LicenseAssignment.Read.All",
        "LicenseAssignment.ReadWrite.All",
        "Organization.Read.All",
        "Organization.ReadWrite.All",
        "Directory.Read.All",
        "Directory.ReadWrite.All"
    };
    static final String[] READ_DOMAINS = {
        "Domain.Read.All", "Domain.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All"
    };

    private Permissions() {}
}
