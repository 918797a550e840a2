package dev.guestlist.plan;

/** The kinds of change, in the order in which the changes of one subject are carried out. */
public enum ChangeKind {
    REVOKE_ROLE("revokeRole", Direction.TAKES),
    LEAVE_GROUP("leaveGroup", Direction.TAKES),
    UNASSIGN_LICENSE("unassignLicense", Direction.TAKES),
    INVITE("invite", Direction.GIVES),
    UPDATE_PROFILE("updateProfile", Direction.ALTERS),
    JOIN_GROUP("joinGroup", Direction.GIVES),
    ASSIGN_LICENSE("assignLicense", Direction.GIVES),
    MOVE_UNIT("moveUnit", Direction.ALTERS),
    GRANT_ROLE("grantRole", Direction.GIVES);

    /** What a change means for its subject's access. */
    public enum Direction {
        TAKES,
        GIVES,
        ALTERS
    }

    private final String word;
    private final Direction direction;

    ChangeKind(String word, Direction direction) {
        this.word = word;
        this.direction = direction;
    }

    /** The stable name, in plan files and reports. */
    public String word() {
        return word;
    }

    /** What a change of this kind usually means; {@link Act#direction} may override it. */
    Direction direction() {
        return direction;
    }
}
