package dev.guestlist.model;

/**
 * A property in which the directory has an address of a person, the one that people know best first
 * (learn.microsoft.com/graph/api/resources/user).
 */
public enum AddressProperty {
    MAIL("mail"),
    OTHER_MAILS("otherMails"),
    PROXY_ADDRESSES("proxyAddresses"),
    /** What an invited person redeemed the invitation with. */
    IDENTITIES("identities"),
    /** An invited person's contains the address that was invited. */
    USER_PRINCIPAL_NAME("userPrincipalName");

    private final String title;

    AddressProperty(String title) {
        this.title = title;
    }

    /** Graph's name of it. */
    public String title() {
        return title;
    }
}
