package dev.guestlist.emulator.dataverse;

/**
 * A refusal by a rule of the business, such as that the last administrator stays. The codes are
 * documented, the HTTP status was never recorded: faults of the SDK usually are a 400.
 */
final class BrokenRule extends Refused {
    private static final long serialVersionUID = 1L;

    BrokenRule(String code, String message) {
        super(400, code, message);
    }
}
