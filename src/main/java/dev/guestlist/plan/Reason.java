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

    /** The files name the guest among those who have left. */
    record Former(SourceLocation where) implements Reason {

        @Override
        public String word() {
            return "former";
        }
    }

    /**
     * No file names the guest, and the files say that such guests have no access.
     *
     * @param where they say so
     */
    record Unlisted(SourceLocation where) implements Reason {

        @Override
        public String word() {
            return "unlisted";
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
