package dev.guestlist.tenant.http;

import java.util.Optional;

/**
 * What a service sends when it has done what was asked. A status alone proves nothing: gateways and
 * proxies answer 200 with a page of their own, and cut bodies short. An answer that is not as due
 * leaves the effect unknown. An object that has a member {@code error} is an error, whatever its
 * status.
 */
public sealed interface Due {
    /** 204 and no body, as for PATCH, DELETE and references. */
    record Nothing() implements Due {}

    /** A JSON object. */
    record Document() implements Due {}

    /** A JSON object that has this member. */
    record Member(String name) implements Due {}

    /** The object that was asked for, by its id, with this member. */
    record Entity(String id, String member) implements Due {}

    /** A JSON object, or no body: the documentation leaves it open. */
    record Acknowledgement() implements Due {}

    /** Several answers in one body, each of which is checked by whoever unpacks them. */
    record Parts() implements Due {}

    private static boolean isSound(Answer answer) {
        return answer.isDocument() && !answer.members().containsKey("error");
    }

    /** Whether a successful answer is as due. */
    default boolean isMetBy(Answer answer) {
        return switch (this) {
            case Nothing _ -> answer.status() == 204 && answer.text().isBlank();
            case Document _ -> isSound(answer);
            case Member(var name) -> isSound(answer) && answer.members().containsKey(name);
            case Entity(var id, var member) ->
                    isSound(answer)
                            && answer.members().containsKey(member)
                            && answer.members()
                                    .getOrDefault("id", Optional.empty())
                                    .filter(id::equalsIgnoreCase)
                                    .isPresent();
            case Acknowledgement _ -> answer.text().isBlank() || isSound(answer);
            case Parts _ -> answer.type().startsWith("multipart/");
        };
    }
}
