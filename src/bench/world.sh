#!/bin/sh
# Writes a guest list and the tenant that matches it, for measuring.
#   src/bench/world.sh GUESTS GROUPS FOLDER [ORIGIN]
# FOLDER/guests.yaml   that many guests: each in a tenth of the groups (at least one), one licence,
#                      one role in each of two environments
# FOLDER/matching.yaml the tenant in which all of that is so: plan finds nothing to do
# FOLDER/empty.yaml    the same tenant without guests: plan finds everything to do
# ORIGIN               where the emulator listens; its environments lie below it
set -eu
guests=$1
groups=$2
folder=$3
origin=${4:-https://localhost:8443}
mkdir -p "$folder"

awk -v guests="$guests" -v groups="$groups" -v folder="$folder" -v origin="$origin" '
function each_group(guest, text, separator,    step, result, n) {
    step = groups < 10 ? groups : 10
    result = ""
    for (n = guest % step; n < groups; n += step)
        result = result (result == "" ? "" : separator) sprintf(text, n)
    return result
}
function tenant(file, people,    n, members, g, list, environment) {
    print "version: 1" > file
    print "tenant: { id: 3f5c9a54-1b7e-4e0d-9a63-2d8f0c7b1e42, displayName: Contoso, initialDomain: contoso.onmicrosoft.com, defaultDomain: contoso.com, domains: [contoso.onmicrosoft.com, contoso.com], country: AU }" > file
    print "applications:" > file
    print "  - displayName: Guestlist apply\n    appId: 0d9c8b7a-6f5e-4d3c-8b2a-19081726354f\n    servicePrincipalId: e4f5a6b7-c8d9-4e0f-a1b2-c3d4e5f60718\n    secrets: [{ value: emulator-apply-secret }]\n    graphRoles: [GroupMember.ReadWrite.All, LicenseAssignment.ReadWrite.All, Organization.Read.All, User.Invite.All, User.ReadWrite.All]" > file
    printf "licenses: [{ sku: DYN365_ENTERPRISE_SALES, seats: %d }]\n", guests + 10 > file
    print "users:" > file
    print "  - { mail: grace@contoso.com, givenName: Grace, surname: Hall, usageLocation: AU }" > file
    if (people)
        for (n = 1; n <= guests; n++)
            printf "  - { mail: guest%05d@fabrikam.com, userType: Guest, displayName: Guest %05d, givenName: Guest, surname: \"%05d\", companyName: Fabrikam, usageLocation: AU, externalUserStateChangeDateTime: 2026-01-02T03:04:05Z, licences: [{ sku: DYN365_ENTERPRISE_SALES }] }\n", n, n, n > file
    print "groups:" > file
    for (g = 0; g < groups; g++) {
        printf "  - displayName: Group %d\n    members: [grace@contoso.com", g > file
        if (people)
            for (n = 1; n <= guests; n++)
                if (g % (groups < 10 ? groups : 10) == n % (groups < 10 ? groups : 10))
                    printf ", guest%05d@fabrikam.com", n > file
        print "]" > file
    }
    print "managementApplications: [0d9c8b7a-6f5e-4d3c-8b2a-19081726354f]" > file
    print "environments:" > file
    for (environment = 1; environment <= 2; environment++) {
        printf "  env%d:\n    displayName: Environment %d\n    url: https://environment%d.crm6.dynamics.com\n    businessUnits: [{ name: Environment %d }]\n", environment, environment, environment, environment > file
        print "    applicationUsers: [{ application: 0d9c8b7a-6f5e-4d3c-8b2a-19081726354f, roles: [System Administrator] }]" > file
        print "    users:\n      - { user: grace@contoso.com, roles: [System Administrator] }" > file
        if (people)
            for (n = 1; n <= guests; n++)
                printf "      - { user: guest%05d@fabrikam.com, roles: [Salesperson] }\n", n > file
    }
    close(file)
}
BEGIN {
    file = folder "/guests.yaml"
    print "version: 1\ntenant: contoso.onmicrosoft.com\nenvironments:" > file
    for (n = 1; n <= 2; n++)
        printf "  env%d: { url: %s/env%d, securityGroup: none }\n", n, origin, n > file
    print "groups:" > file
    for (n = 0; n < groups; n++)
        printf "  group%d: { displayName: Group %d }\n", n, n > file
    print "licenses:\n  sales: { sku: DYN365_ENTERPRISE_SALES }\nguests:" > file
    for (n = 1; n <= guests; n++)
        printf "  - email: guest%05d@fabrikam.com\n    firstName: Guest\n    lastName: \"%05d\"\n    company: Fabrikam\n    usageLocation: AU\n    groups: [%s]\n    licenses: [sales]\n    environments:\n      env1: { roles: [Salesperson] }\n      env2: { roles: [Salesperson] }\n", n, n, each_group(n, "group%d", ", ") > file
    close(file)
    tenant(folder "/matching.yaml", 1)
    tenant(folder "/empty.yaml", 0)
}'
