package dev.guestlist.plan;

import dev.guestlist.model.SourceLocation;

import java.time.LocalDate;

/** Why a change is planned. */
public sealed interface Reason {
    /** The place in the files to look at. */
    SourceLocation where();

    /** The stable name, in plan files and reports. */
    String word();

    /** The files declare it. */
    record Declared(SourceLocation where) implements Reason {

        @Override
        public String word() {
            return "declared";
        }
    }

    /** The tenant has it, but the guest's block does not name it. */
    record Surplus(SourceLocation where) implements Reason {

        @Override
        public String word() {
            return "surplus";
        }
    }

    /** The guest's last day has passed. */
    record Expired(LocalDate on, SourceLocation where) implements Reason {

        @Override
        public String word() {
            return "expired";
        }
    }
}
