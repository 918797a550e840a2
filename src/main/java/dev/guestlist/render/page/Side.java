package dev.guestlist.render.page;

import dev.guestlist.render.page.Block.Fate;

/**
 * The side from which a difference is described. A plan takes the side of the files: what will be
 * added and removed. Drift takes the side of the tenant: what it has that the files do not name,
 * and what it lacks that they name.
 */
public enum Side {
    PLAN {
        @Override
        public String verb(Fate fate) {
            return switch (fate) {
                case REMOVE -> "remove";
                case CHANGE -> "change";
                case INVITE -> "invite";
            };
        }

        @Override
        public Sign sign(Sign ofPlan) {
            return ofPlan;
        }

        @Override
        public String meaning(Sign sign) {
            return switch (sign) {
                case TAKE -> "removed";
                case GIVE -> "added";
                case ALTER -> "changed";
                case WAIT -> "waiting";
                case UNLISTED -> "not in any file";
                case FAILED -> "failed";
                case EXTRA, LACKING, NONE -> "";
            };
        }

        @Override
        String fromTo(String before, String after) {
            return before + " → " + after;
        }

        @Override
        String switchedOn(String plans) {
            return plans + " switched on";
        }

        @Override
        String switchedOff(String plans) {
            return plans + " switched off";
        }
    },
    DRIFT {
        @Override
        public String verb(Fate fate) {
            return switch (fate) {
                case REMOVE -> "remains";
                case CHANGE -> "differs";
                case INVITE -> "missing";
            };
        }

        @Override
        public Sign sign(Sign ofPlan) {
            return switch (ofPlan) {
                case TAKE -> Sign.EXTRA;
                case GIVE -> Sign.LACKING;
                case EXTRA, LACKING, ALTER, WAIT, UNLISTED, FAILED, NONE -> ofPlan;
            };
        }

        @Override
        public String meaning(Sign sign) {
            return switch (sign) {
                case EXTRA -> "not in the files";
                case LACKING -> "missing";
                case ALTER -> "different";
                case WAIT -> "waiting";
                case UNLISTED -> "not in any file";
                case FAILED -> "failed";
                case TAKE, GIVE, NONE -> "";
            };
        }

        @Override
        String fromTo(String before, String after) {
            return before + ", files say " + after;
        }

        @Override
        String switchedOn(String plans) {
            return plans + " off that should be on";
        }

        @Override
        String switchedOff(String plans) {
            return plans + " on that should be off";
        }
    };

    /** What happens to a guest, or what has happened, in one word. */
    public abstract String verb(Fate fate);

    /** The sign that this side uses for a sign of the plan. */
    public abstract Sign sign(Sign ofPlan);

    /** A sign's line in the legend. */
    public abstract String meaning(Sign sign);

    /** The value now and the value to come; for drift, the value now and the value in the files. */
    abstract String fromTo(String before, String after);

    /** Service plans of a license that become available. */
    abstract String switchedOn(String plans);

    abstract String switchedOff(String plans);

    public Sign sign(Fate fate) {
        return sign(
                switch (fate) {
                    case REMOVE -> Sign.TAKE;
                    case CHANGE -> Sign.ALTER;
                    case INVITE -> Sign.GIVE;
                });
    }
}
