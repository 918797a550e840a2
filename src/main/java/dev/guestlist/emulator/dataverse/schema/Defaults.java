package dev.guestlist.emulator.dataverse.schema;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What columns hold when nobody has set them. The users' are those of a synchronized member in the
 * recorded answers of microsoft/terraform-provider-power-platform
 * (internal/services/authorization/tests).
 */
final class Defaults {
    private static final Instant UNSET = Instant.parse("1900-01-01T00:00:00Z");

    private static final Map<String, Map<String, Object>> BY_TYPE =
            Map.of(
                    "systemuser", users(),
                    "role",
                            Map.of(
                                    "componentstate", 0,
                                    "overwritetime", UNSET,
                                    "ismanaged", true,
                                    "isinherited", 1,
                                    "iscustomizable", true,
                                    "canbedeleted", true,
                                    "issytemgenerated", false),
                    "team",
                            Map.of(
                                    "teamtype",
                                    0,
                                    "membershiptype",
                                    0,
                                    "isdefault",
                                    false,
                                    "systemmanaged",
                                    false),
                    "businessunit",
                            Map.of(
                                    "isdisabled",
                                    false,
                                    "inheritancemask",
                                    1023,
                                    "workflowsuspended",
                                    false),
                    "organization", organizations(),
                    "appmodule",
                            Map.of(
                                    "clienttype", 4,
                                    "componentstate", 0,
                                    "isdefault", false,
                                    "isfeatured", false,
                                    "navigationtype", 0,
                                    "formfactor", 1,
                                    "statecode", 0,
                                    "statuscode", 1),
                    "fieldsecurityprofile", Map.of("ismanaged", false, "componentstate", 0),
                    "privilege",
                            Map.of(
                                    "canbebasic",
                                    true,
                                    "canbelocal",
                                    true,
                                    "canbedeep",
                                    true,
                                    "canbeglobal",
                                    true));

    private Defaults() {}

    /** The defaults of a type by the index of their column. */
    static Object[] of(String type, Map<String, Column> columns) {
        var values = new Object[columns.size()];
        BY_TYPE.getOrDefault(type, Map.of())
                .forEach((name, value) -> {
                    if (columns.containsKey(name)) {
                        values[columns.get(name).index()] = value;
                    }
                });
        return values;
    }

    private static Map<String, Object> users() {
        var users = new HashMap<String, Object>();
        users.put("isdisabled", false);
        users.put("accessmode", 0);
        users.put("azurestate", 0);
        users.put("deletedstate", 0);
        users.put("systemmanagedusertype", 0);
        users.put("caltype", 7);
        users.put("userlicensetype", 38);
        users.put("islicensed", true);
        users.put("issyncwithdirectory", true);
        users.put("setupuser", false);
        users.put("isintegrationuser", false);
        users.put("invitestatuscode", 0);
        users.put("emailrouteraccessapproval", 2);
        users.put("isemailaddressapprovedbyo365admin", false);
        users.put("incomingemaildeliverymethod", 2);
        users.put("outgoingemaildeliverymethod", 2);
        users.put("defaultodbfoldername", "Dynamics365");
        users.put("preferredaddresscode", 1);
        users.put("preferredemailcode", 1);
        users.put("preferredphonecode", 1);
        users.put("address1_addresstypecode", 1);
        users.put("address1_shippingmethodcode", 1);
        users.put("address2_addresstypecode", 1);
        users.put("address2_shippingmethodcode", 1);
        users.put("displayinserviceviews", false);
        users.put("defaultfilterspopulated", false);
        return users;
    }

    /**
     * New environments keep guests out:
     * learn.microsoft.com/power-platform/admin/security/guest-access.
     */
    private static Map<String, Object> organizations() {
        return Map.of(
                "restrictguestuseraccess", true,
                "isauditenabled", false,
                "isuseraccessauditenabled", false,
                "isreadauditenabled", false,
                "auditretentionperiodv2", 30,
                "languagecode", 1033,
                "localeid", 1033,
                "isdisabled", false);
    }
}
