package dev.guestlist.render.page;

/**
 * One change on its own line, during the run and afterwards.
 *
 * @param done the past form: {@code granted}
 * @param asked the base form: {@code grant}
 * @param object what it is about: {@code Salesperson (Partners) in sales}; may be empty
 */
public record ChangeLine(Sign sign, String done, String asked, String object) {
    /** {@code grant Salesperson (Partners) in sales}. */
    public String asAsked() {
        return object.isEmpty() ? asked : asked + " " + object;
    }
}
