/**
 * The decision. A desired state and a live state come in, a {@link dev.guestlist.plan.Plan} goes
 * out: who is matched to whom, what changes, why, in which order, whether it may be done. Pure: no
 * clock, no network, no file, no environment variable, no logger, no randomness; equal input gives
 * an equal plan. A plan is narrowed before the difference is taken and never filtered after; limits
 * may only refuse.
 *
 * <pre>
 *   DesiredState ─┐   Identities   who is who                    Steps ─► ChangeOrder ─► Plan
 *                 ├─► Doors        what the names mean     ─►  (one guest            Fingerprints
 *   LiveState ────┘   Unread       what nobody may judge        after another)           Verdicts
 * </pre>
 *
 * <h2>Ownership and removal</h2>
 *
 * The files own doors, not people. A door is a group, a product or an environment that a file
 * names; for guests, the files are its guest list, whole and exclusive. So there are three ways for
 * somebody at a door to be looked at, and only one of them takes anything away:
 *
 * <pre>
 *   at a door and ...          what happens there                          Reason
 *   ─────────────────────────  ──────────────────────────────────────────  ────────
 *   listed                     gets what the block names                   Declared
 *                              loses what the block does not name          Surplus
 *   listed, last day is over   loses everything                            Expired
 *   in no file                 is reported; nothing is touched             –
 *   a Member, or two people    is refused with an error; nothing changes   –
 * </pre>
 *
 * An empty file therefore removes nobody: nobody is listed, so nobody can hold too much. What is no
 * door (another group, another product, a role in another environment) is never read and never
 * judged. Nor is a licence that a group gives: the group decides, and the group may be a door.
 *
 * <p>Exclusive ownership needs a whole picture. What could not be read to its end might hold
 * anybody, so one gap hides everybody who is in the tenant, see {@link dev.guestlist.plan.Unread};
 * and a door that can't be told apart from another is not planned at all. Both are errors, and an
 * error forbids the plan. Nothing is taken out of a plan afterwards: {@link
 * dev.guestlist.plan.Guard} lets it pass whole or not.
 *
 * <h2>The order, and why</h2>
 *
 * <pre>
 *            LEAVING  ───────────────►  CHANGING  ───────────────►  ARRIVING
 *            revoke roles               revoke, leave, unassign     invite
 *            leave groups               profile                     profile (usage location)
 *            unassign licences          join                        join
 *                                       assign                      assign
 *                                       move unit                   move unit
 *                                       grant                       grant
 * </pre>
 *
 * Leavers come first, since their seats are what arrivals need and a removal that fails should fail
 * while nothing else has happened. Within a guest, what takes comes before what gives, and inwards
 * before outwards: a role is taken while the row that carries it is still enabled, the group that
 * admits to the environment goes next, the licence last. What gives follows what the services ask
 * for: no licence without a usage location (learn.microsoft.com/graph/api/user-assignlicense), no
 * row in Dynamics 365 without licence and group
 * (learn.microsoft.com/power-platform/admin/add-users-to-environment), no role without a row, and
 * no role that outlives a move to another unit
 * (learn.microsoft.com/power-platform/admin/create-edit-business-units).
 *
 * <p>Nothing remembers how far a run came; the tenant does. If the process dies
 *
 * <pre>
 *   after revoking, before leaving     the guest can't act, but is still admitted   the rest is surplus
 *   after leaving, before unassigning  the guest is out, a seat is still taken      the licence is surplus
 *   between the halves of a swap       the guest has less than before               what is missing is given
 *   after inviting                     a guest who may sign in and enter nothing    found by address: no second mail
 *   after the usage location           the same                                     joins, is licensed
 *   after licence or group             a row may appear, without roles              roles are granted
 *   after a move, before granting      a row without roles                          roles are granted
 * </pre>
 *
 * the second column is what is left behind, too little access and never too much, and the third is
 * what the next plan makes of it: a plan is taken from what is, so the next run goes on from there.
 */
package dev.guestlist.plan;
