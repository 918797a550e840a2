package dev.guestlist.tenant.http;

/**
 * How many elements a page of a list may have.
 *
 * @param host that is read from
 */
public record Bound(String host, int most) {
    /**
     * Checks that a page may have one more.
     *
     * @param number of those before it
     * @throws CallException if not
     */
    void check(int number) {
        if (number >= most) {
            throw CallException.excessive(
                    "%s sent a page of more than %d elements".formatted(host, most));
        }
    }
}
