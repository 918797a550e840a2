package dev.guestlist.emulator.time;

import java.time.Duration;

/**
 * How long what was written takes to be seen. Never zero by default, so that every client of the
 * emulator meets asynchrony on its first day.
 *
 * @param replication until a read sees a write (learn.microsoft.com/troubleshoot/entra: a 404 right
 *     after a 201)
 * @param usageLocation until licensing sees a usage location that was set
 * @param groupLicensing until members of a licensed group have its licences
 * @param dynamicsSync until Dataverse has seen a change of account, licence or group
 * @param advancedIndex until advanced queries see a write
 */
public record Settling(
        Duration replication,
        Duration usageLocation,
        Duration groupLicensing,
        Duration dynamicsSync,
        Duration advancedIndex) {

    /** Some hundred milliseconds each: long enough to be met, short enough for a demonstration. */
    public static Settling brisk() {
        return new Settling(
                Duration.ofMillis(200),
                Duration.ofMillis(300),
                Duration.ofMillis(400),
                Duration.ofMillis(500),
                Duration.ofMillis(300));
    }

    /** Everything is seen at once, for tests of something else. */
    public static Settling none() {
        return new Settling(
                Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }
}
