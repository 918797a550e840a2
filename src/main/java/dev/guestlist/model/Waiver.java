package dev.guestlist.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Leave to break a rule until a day.
 *
 * @param rule its name, or {@link #SURPLUS}
 * @param what the one thing that is waived: {@code sales/System Customizer}, {@code group KEY},
 *     {@code license KEY}; absent for rules
 * @param until last day, inclusive, UTC
 */
public record Waiver(
        String rule, Optional<String> what, String reason, LocalDate until, SourceLocation where) {
    /** Access beyond what the files say, left alone for a time. */
    public static final String SURPLUS = "surplus";

    public boolean isOver(LocalDate day) {
        return until.isBefore(day);
    }
}
