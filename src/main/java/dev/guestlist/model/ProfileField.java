package dev.guestlist.model;

/** The profile fields that files can set, in display order. The key is the one used in YAML. */
public enum ProfileField {
    DISPLAY_NAME("displayName"),
    FIRST_NAME("firstName"),
    LAST_NAME("lastName"),
    /** ISO 3166-1 alpha-2; a direct license is refused without it. */
    USAGE_LOCATION("usageLocation"),
    COMPANY("company"),
    DEPARTMENT("department"),
    JOB_TITLE("jobTitle");

    private final String key;

    ProfileField(String key) {
        this.key = key;
    }

    /** The key in the files, in plans and in reports. */
    public String key() {
        return key;
    }
}
