package dev.guestlist.tenant.http;

/**
 * What a service sends when it has done what was asked. A status alone proves nothing: gateways and
 * proxies answer 200 with a page of their own, and cut bodies short. An answer that is not as due
 * leaves the effect unknown.
 */
public sealed interface Due {
    /** 204 and no body, as for PATCH, DELETE and references. */
    record Nothing() implements Due {}

    /** A JSON object. */
    record Document() implements Due {}

    /** A JSON object that has this member. */
    record Member(String name) implements Due {}

    /** A JSON object, or no body: the documentation leaves it open. */
    record Acknowledgement() implements Due {}

    /** Several answers in one body, each of which is checked by whoever unpacks them. */
    record Parts() implements Due {}

    /** Whether a successful answer is as due. */
    default boolean isMetBy(Answer answer) {
        return switch (this) {
            case Nothing _ -> answer.status() == 204 && answer.text().isBlank();
            case Document _ -> answer.isDocument();
            case Member(var name) -> answer.isDocument() && answer.has(name);
            case Acknowledgement _ -> answer.text().isBlank() || answer.isDocument();
            case Parts _ -> answer.type().startsWith("multipart/");
        };
    }
}
