package dev.guestlist.emulator.dataverse.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which columns of the large table are filled in every row. A user has 134 columns and a tenant may
 * have a hundred thousand users; rows hold their values up to the last one that is not a default,
 * so the order of columns is a matter of memory.
 */
final class Heat {
    private static final List<String> USERS =
            List.of(
                    "systemuserid",
                    "azureactivedirectoryobjectid",
                    "domainname",
                    "windowsliveid",
                    "internalemailaddress",
                    "fullname",
                    "yomifullname",
                    "firstname",
                    "lastname",
                    "isdisabled",
                    "_businessunitid_value",
                    "organizationid",
                    "identityid",
                    "versionnumber",
                    "createdon",
                    "modifiedon");

    private Heat() {}

    static Map<String, ColumnType> sorted(String type, Map<String, ColumnType> columns) {
        if (!type.equals("systemuser")) {
            return columns;
        }
        var sorted = new LinkedHashMap<String, ColumnType>();
        USERS.forEach(name -> sorted.put(name, columns.get(name)));
        columns.forEach(sorted::putIfAbsent);
        return sorted;
    }
}
