package dev.guestlist.emulator.dataverse;

import dev.guestlist.emulator.dataverse.store.Store;

/** Everything that makes up one environment's Dataverse, put together. */
public final class Instance {
    private final Environment environment;
    private final Roles roles;
    private final BusinessUnits units;
    private final AuditTrail audit;
    private final BuiltInUsers builtInUsers;
    private final People people;
    private final GroupTeams groupTeams;
    private final LicenceRoles licenceRoles;
    private final Arrivals arrivals;
    private final DirectorySync sync;
    private final Privileges privileges;

    /** Puts an environment together; its tables are still empty. */
    public Instance(Environment environment) {
        this.environment = environment;
        this.roles = new Roles(environment);
        this.units = new BusinessUnits(environment, roles);
        this.audit = new AuditTrail(environment);
        this.builtInUsers = new BuiltInUsers(environment);
        this.people = new People(environment, units, audit);
        this.groupTeams = new GroupTeams(environment);
        this.licenceRoles = new LicenceRoles(this);
        var presence = new Presence(this);
        this.arrivals = new Arrivals(people, presence, groupTeams);
        this.sync = new DirectorySync(environment, presence);
        this.privileges = new Privileges(environment.store());
    }

    /** The environment. */
    public Environment environment() {
        return environment;
    }

    /** Its rows. */
    public Store store() {
        return environment.store();
    }

    /** Its roles. */
    public Roles roles() {
        return roles;
    }

    /** Its business units. */
    public BusinessUnits units() {
        return units;
    }

    /** The users that are nobody's. */
    public BuiltInUsers builtInUsers() {
        return builtInUsers;
    }

    /** Its users. */
    public People people() {
        return people;
    }

    /** Its teams for Entra groups. */
    public GroupTeams groupTeams() {
        return groupTeams;
    }

    /** Roles that come with licences. */
    public LicenceRoles licenceRoles() {
        return licenceRoles;
    }

    /** Who did what. */
    public AuditTrail audit() {
        return audit;
    }

    /** How people come when they are asked for. */
    public Arrivals arrivals() {
        return arrivals;
    }

    /** How changes of Entra come over. */
    public DirectorySync sync() {
        return sync;
    }

    /** Who may do what. */
    public Privileges privileges() {
        return privileges;
    }

    /** Associations and their rules. */
    public Associations associations() {
        return new Associations(this);
    }
}
