package dev.guestlist.emulator.dataverse;

import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.guess.Guesses;

import java.util.UUID;

/**
 * The refusals of Dataverse. Codes:
 * learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes;
 * statuses:
 * learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors.
 */
public final class Refusals {
    private Refusals() {}

    /** There is no such row. */
    public static Refused noRow(String type, UUID id) {
        return new Refused(404, "0x80040217", type + " With Id = " + id + " Does Not Exist");
    }

    /** No row has this alternate key. */
    public static Refused noRowWithKey(String type) {
        return new Refused(
                404,
                "0x80060891",
                "A record with the specified key values does not exist in " + type + " entity");
    }

    /** The columns are no alternate key. */
    public static Refused noSuchKey(String type) {
        return new Refused(
                400,
                "0x80060890",
                "The specified key attributes are not a defined key for the " + type + " entity");
    }

    /** Two rows would have the same key. */
    public static Refused duplicate() {
        return new Refused(412, "0x80040237", "A record with matching key values already exists.");
    }

    /** Two rows would have the same alternate key. */
    public static Refused duplicateKey(String key) {
        return new Refused(
                412,
                "0x80060892",
                "Entity Key "
                        + key
                        + " violated. A record with the same value for "
                        + key
                        + " already exists.");
    }

    /** The row has changed since its ETag was read. */
    public static Refused changedMeanwhile() {
        return new Refused(
                412,
                "0x80060882",
                "The version of the existing record doesn't match the RowVersion property"
                        + " provided.");
    }

    /** The query names something that is not there, or asks for something that is not offered. */
    public static Refused badQuery(String message) {
        return new Refused(400, "0x80060888", message);
    }

    /** There is no such segment in the service. */
    public static Refused noSegment(String segment) {
        return new Refused(
                404, "0x80060888", "Resource not found for the segment '" + segment + "'.");
    }

    /** The payload cannot be read. */
    public static Refused badPayload(String set, String message) {
        return new Refused(
                400,
                "0x80048d19",
                "Error identified in Payload provided by the user for Entity :'"
                        + set
                        + "', For more information on this error please follow this help link"
                        + " https://go.microsoft.com/fwlink/?linkid=2195293  ---->  InnerException"
                        + " : Microsoft.OData.ODataException: "
                        + message);
    }

    /** An argument that cannot be. */
    public static Refused badArgument(String message) {
        return new Refused(400, "0x80040203", message);
    }

    /** The verb is not offered on this resource. */
    public static Refused badVerb() {
        return new Refused(405, "", "The requested resource does not support http method.");
    }

    /** The caller lacks a privilege. */
    public static Refused lacks(Row user, int roleCount, String privilege) {
        return new Refused(
                403,
                "0x80040220",
                "Principal user (Id="
                        + user.id()
                        + ", type=8, roleCount="
                        + roleCount
                        + ") is missing "
                        + privilege
                        + " privilege (Id="
                        + Ids.derived("privilege", privilege)
                        + ")");
    }

    /** The real service would do something that the emulator does not. */
    public static Refused notEmulated(String what) {
        return new Refused(501, "0x80040800", "The emulator does not emulate " + what + ".");
    }

    /** The users SYSTEM and INTEGRATION belong to the service. */
    public static Refused ofTheService() {
        return rule("0x80041d33", "The SYSTEM and INTEGRATION users cannot be modified.");
    }

    /** The user of a call cannot do anything any more. */
    public static Refused disabled(Row user, UUID organization) {
        return badValue(
                "0x80040225",
                "The user with SystemUserId=%s in OrganizationContext=%s is disabled"
                        .formatted(user.id(), organization));
    }

    /** Nobody of the organization. */
    public static Refused notAMember() {
        return new Refused(403, "0x80072560", "The user is not a member of the organization.");
    }

    /** A value that cannot be in its column, or one that is missing. */
    public static Refused badValue(String code, String message) {
        return new Refused(400, code, message);
    }

    /** A rule of the business; its status is a guess. */
    public static Refused rule(String code, String message) {
        return new BrokenRule(code, message);
    }

    /** The refusal as it is answered while guesses are set so. */
    public static Refused answered(Refused refused, Guesses guesses) {
        return refused instanceof BrokenRule
                ? new Refused(
                        guesses.of(DataverseGuess.RULE_STATUS),
                        refused.code(),
                        refused.getMessage())
                : refused;
    }
}
