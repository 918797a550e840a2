package dev.guestlist.render.page;

/**
 * One change on a line of its own, while it happens and afterwards.
 *
 * @param done the word for it having happened: {@code granted}
 * @param asked the word for it being asked for: {@code grant}
 * @param object what it is about: {@code Salesperson (Partners) in sales}; may be empty
 */
public record ChangeLine(Sign sign, String done, String asked, String object) {
    /** {@code grant Salesperson (Partners) in sales}. */
    public String asAsked() {
        return object.isEmpty() ? asked : asked + " " + object;
    }
}
