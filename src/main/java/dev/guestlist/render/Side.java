package dev.guestlist.render;

import dev.guestlist.render.Fact.Sign;
import dev.guestlist.render.GuestBlock.Fate;

/**
 * From where one and the same difference is told. A plan speaks for the files: what will be given
 * and taken. Drift speaks for the tenant: what it has that the files do not name, and lacks that
 * they do.
 */
enum Side {
    PLAN {
        @Override
        String title() {
            return "Plan for ";
        }

        @Override
        String verb(Fate fate) {
            return switch (fate) {
                case REMOVE -> "remove";
                case CHANGE -> "change";
                case INVITE -> "invite";
            };
        }

        @Override
        Sign sign(Sign ofPlan) {
            return ofPlan;
        }

        @Override
        String meaning(Sign sign) {
            return switch (sign) {
                case TAKE -> "taken away";
                case GIVE -> "given";
                case ALTER -> "changed";
                case WAIT -> "waiting";
                case UNLISTED -> "in no file";
                case FAILED -> "failed";
                case EXTRA, LACKING, NONE -> "";
            };
        }
    },
    DRIFT {
        @Override
        String title() {
            return "Drift in ";
        }

        @Override
        String verb(Fate fate) {
            return switch (fate) {
                case REMOVE -> "remains";
                case CHANGE -> "differs";
                case INVITE -> "missing";
            };
        }

        @Override
        Sign sign(Sign ofPlan) {
            return switch (ofPlan) {
                case TAKE -> Sign.EXTRA;
                case GIVE -> Sign.LACKING;
                case EXTRA, LACKING, ALTER, WAIT, UNLISTED, FAILED, NONE -> ofPlan;
            };
        }

        @Override
        String meaning(Sign sign) {
            return switch (sign) {
                case EXTRA -> "not in the files";
                case LACKING -> "missing";
                case ALTER -> "different";
                case WAIT -> "waiting";
                case UNLISTED -> "in no file";
                case FAILED -> "failed";
                case TAKE, GIVE, NONE -> "";
            };
        }
    };

    /** How a headline begins, before the tenant's name. */
    abstract String title();

    /** What happens to a guest, or has happened, in one word. */
    abstract String verb(Fate fate);

    /** A sign of the plan as this side writes it. */
    abstract Sign sign(Sign ofPlan);

    /** A sign's line in the legend. */
    abstract String meaning(Sign sign);

    Sign sign(Fate fate) {
        return sign(
                switch (fate) {
                    case REMOVE -> Sign.TAKE;
                    case CHANGE -> Sign.ALTER;
                    case INVITE -> Sign.GIVE;
                });
    }
}
