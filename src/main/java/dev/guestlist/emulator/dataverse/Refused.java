package dev.guestlist.emulator.dataverse;

/**
 * A call that the environment refuses, with the status, code and text of its answer. Nothing of the
 * call takes effect.
 */
public sealed class Refused extends RuntimeException permits BrokenRule {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    /** A refusal; {@code code} is lower-case hexadecimal or empty. */
    public Refused(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The code of the error envelope. */
    public String code() {
        return code;
    }
}
